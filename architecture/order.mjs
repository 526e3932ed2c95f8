/** The modules of the server, in the order in which they may call each other: a line may use only lines above it. */
export const ORDER = [
  ['courts'],                                                                 // ground: know no case
  ['law'],                                                                    // a table is changed for the courts that are served
  ['identity'],                                                               // people and posts; a post names its court
  ['calculators'],
  ['files'],                                                                  // what is kept for a case or a person
  ['cases'],                                                                  // spine
  ['case-spaces'],                                                            // the room of a case
  ['custody'],                                                                // what was recorded, and that it stands unaltered
  ['messaging', 'notifications', 'worklist'],                                 // what happens in the room
  ['documents'],                                                              // what the court issues and people sign
  ['evidence', 'payment', 'service-of-process'],                              // tools of a case
  ['filing', 'applications', 'mediation', 'hearing', 'enforcement'],          // procedures
  ['exchange', 'retention', 'analytics', 'assistant', 'open-platform', 'operations'], // edges: look at all, are used by none
];
