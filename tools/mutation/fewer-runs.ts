import * as fc from 'fast-check';

// A mutant is met by many properties; a few tries of each tell it apart, and the run ends the same day.
fc.configureGlobal({ numRuns: 20 });
