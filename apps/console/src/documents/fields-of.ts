import { typedForm, type Typed } from '@microcourt/domain/calculators/form';
import type { ParticipantView } from '@microcourt/domain/cases/contract';
import type { DocumentKind, DocumentView } from '@microcourt/domain/documents/contract';
import { KINDS } from '@microcourt/domain/documents/kinds';

/** Who signs, by person: the turn, or 0 for who does not. */
export type Turns = Readonly<Record<string, number>>;
/** Who signs a record as a rule: the parties who are in the space, then the judge and the clerk. */
export function usualSigners(people: readonly Pick<ParticipantView, 'participantId' | 'kind' | 'role' | 'joined' | 'represents'>[]): Turns {
  const turnOf = (one: (typeof people)[number]) => (one.kind !== 'staff' ? (one.joined && one.represents === null ? 1 : 0) : one.role === 'judge' || one.role === 'clerk' ? 2 : 0);
  return Object.fromEntries(people.map((one) => [one.participantId, turnOf(one)]));
}
/** The signers as they go over the wire, in the order of their turns; turns are closed up, so that the first is 1. */
export function signersOf(turns: Turns): { participantId: string; turn: number }[] {
  const used = [...new Set(Object.values(turns).filter((turn) => turn > 0))].sort((a, b) => a - b);
  return Object.entries(turns).filter(([, turn]) => turn > 0).map(([participantId, turn]) => ({ participantId, turn: used.indexOf(turn) + 1 })).sort((a, b) => a.turn - b.turn);
}

/** What stands in a document, as its form shows it. */
export const typedOf = ({ kind, values }: Pick<DocumentView, 'kind' | 'values'>): Typed => typedForm(KINDS[kind].fields, values);
/** Whether people sign documents of a kind. */
export const isSigned = (kind: DocumentKind): boolean => KINDS[kind].signing !== 'never';
/** Whether the judge brings documents of a kind as a file. */
export const isBrought = (kind: DocumentKind): boolean => KINDS[kind].brought;

/** Drafts that this person may issue at once. */
export const issuable = (all: readonly DocumentView[]): readonly DocumentView[] => all.filter(({ may, state }) => state === 'draft' && may.includes('issue'));

type Writing = { readonly busy: boolean; readonly typed: Typed; readonly calm: Typed; readonly saved: Typed; readonly refused: Typed | undefined; readonly complete: boolean };
/** How what is typed into a draft stands: it is called saved only once the court has kept it. */
export function draftStands({ busy, typed, calm, saved, refused, complete }: Writing): 'saving' | 'saved' | 'refused' | 'missing' | 'unsaved' {
  if (busy) return 'saving';
  if (typed === saved) return 'saved';
  if (typed === refused) return 'refused';
  return typed === calm && !complete ? 'missing' : 'unsaved';
}
