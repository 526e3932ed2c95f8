import type { EvidenceView, ItemFields, ItemView } from '@microcourt/domain/evidence/contract';
import type { FileView } from '@microcourt/domain/files/contract';

/** The sides of a case in the order of the court's papers; what the court itself collected stands last. */
export const SIDES = ['plaintiff', 'defendant', 'third-party', 'court'] as const;
/** A side of a case, or the court. */
export type Side = (typeof SIDES)[number];
/** The items of a side in their order. */
export type SideGroup = { readonly side: Side; readonly mine: boolean; readonly items: readonly ItemView[] };

/** The side of the person who looks: the side whose own room is open to them. */
export function sideOf(streams: readonly { readonly stream: string }[]): Side | undefined {
  const rooms = streams.flatMap(({ stream }) => (stream.startsWith('side:') ? [stream.slice('side:'.length)] : []));
  // The court's people may look into several rooms and belong to none.
  return rooms.length === 1 ? SIDES.find((side) => side === rooms[0]) : undefined;
}

/** The catalogue by sides: one's own first; sides without items are left out, but for one's own. */
export function bySide(items: readonly ItemView[], mine: Side | undefined): readonly SideGroup[] {
  const order = [...SIDES.filter((side) => side === mine), ...SIDES.filter((side) => side !== mine)];
  return order.map((side): SideGroup => ({ side, mine: side === mine, items: items.filter((one) => one.side === side).sort((a, b) => a.place - b.place) }))
    .filter(({ items: all, mine: own }) => own || all.length > 0);
}

/** A list with one of its members put to another place. */
export function movedTo<T>(all: readonly T[], from: number, to: number): readonly T[] {
  const place = Math.min(all.length - 1, Math.max(0, to));
  if (place === from || from < 0 || from >= all.length) return all;
  const rest = all.filter((_, i) => i !== from);
  return [...rest.slice(0, place), all[from]!, ...rest.slice(place)];
}

/** What stands in the form before anything is written. */
export const NEW_ITEM: ItemFields = { name: '', kind: 'document', source: '', purpose: '', content: '', form: 'original', visibility: 'open', pages: null, copies: 1, fileIds: [] };

/** The fields of an item as its form changes them. */
export const fieldsOf = ({ name, kind, source, purpose, content, form, visibility, pages, copies, fileIds }: ItemView): ItemFields =>
  ({ name, kind, source, purpose, content, form, visibility, pages, copies, fileIds });

/** What a first file tells of an item: its kind, whether it is electronic, its name where it has one that says something. */
export function toldBy(file: Pick<FileView, 'kind' | 'name'>, before: ItemFields): Partial<ItemFields> {
  const sound = file.kind === 'audio' || file.kind === 'video';
  // A photograph is named by the phone; the names of other files were given by someone.
  const name = file.kind === 'image' ? '' : file.name.replace(/\.[^.]{1,5}$/, '').slice(0, 60);
  return { ...(sound ? { kind: 'audio-visual', form: 'electronic' } as const : {}), ...(before.name === '' && name !== '' ? { name } : {}) };
}

/** The fields with a file more; pages that nobody counted are those of the photographs. */
export function withFile(fields: ItemFields, file: Pick<FileView, 'fileId' | 'kind' | 'name'>): ItemFields {
  const { fileIds, pages } = fields, counted = pages === null ? fileIds.length === 0 : pages === fileIds.length;
  return { ...fields, ...(fileIds.length === 0 ? toldBy(file, fields) : {}), fileIds: [...fileIds, file.fileId], pages: counted && file.kind === 'image' ? fileIds.length + 1 : pages };
}
/** The fields with other files, or the same in another order. */
export const withFiles = (fields: ItemFields, fileIds: readonly string[]): ItemFields =>
  ({ ...fields, fileIds: [...fileIds], pages: fields.pages === fields.fileIds.length ? fileIds.length || null : fields.pages });

/** A field of the form that is not right yet, by the word that says what is wrong with it. */
export type FieldProblem = 'needName' | 'needSource' | 'needPurpose' | 'needFiles' | 'wrongPages' | 'wrongCopies';
/** What is missing before an item can be kept. */
export function problemsOf(fields: ItemFields): Partial<Record<keyof ItemFields, FieldProblem>> {
  const { name, source, purpose, fileIds, pages, copies } = fields;
  const wrong = (number: number, least: number, most: number) => !Number.isSafeInteger(number) || number < least || number > most;
  return {
    ...(name.trim() === '' ? { name: 'needName' } as const : {}), ...(source.trim() === '' ? { source: 'needSource' } as const : {}), ...(purpose.trim() === '' ? { purpose: 'needPurpose' } as const : {}),
    ...(fileIds.length === 0 ? { fileIds: 'needFiles' } as const : {}),
    ...(pages !== null && wrong(pages, 1, 20_000) ? { pages: 'wrongPages' } as const : {}), ...(wrong(copies, 0, 50) ? { copies: 'wrongCopies' } as const : {}),
  };
}

/** What stands for a number that was typed and is none: no field of the form takes it. */
export const NO_NUMBER = -1;
/** A number as it was typed. */
export const numberOf = (typed: string): number => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed) : NO_NUMBER);

/** One's own items that may be handed in now, in their order. */
export const toSubmit = (items: readonly ItemView[]): readonly ItemView[] => items.filter(({ may }) => may.includes('submit')).sort((a, b) => a.place - b.place);
/** Items on which this person may say something now. */
export const toOpine = (items: readonly ItemView[]): readonly ItemView[] => items.filter(({ may }) => may.includes('opine'));
/** Questions that wait for this side's answer, the earliest last moment first. */
export const openQuestions = ({ questions, may }: EvidenceView, mine: Side | undefined) =>
  (may.includes('answer') ? questions.filter(({ side, answer }) => answer === null && side === mine).sort((a, b) => a.answerBy.localeCompare(b.answerBy)) : []);
