import type { Machine } from '../shared/machine.ts';
import { filingStates, FINAL_STATES, type FilingActor, type FilingState, type FilingStep } from './rules.ts';

/** The life of a complaint, to be drawn and proved. */
export const filingMachine: Machine<FilingState, FilingStep, FilingActor> = {
  title: { zh: '立案', en: 'Filing' }, table: filingStates, start: 'draft', ends: [...FINAL_STATES, 'registered'], states: 'filing.state', steps: 'filing.step', house: ['draft withdraw'],
};
