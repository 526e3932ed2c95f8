import type { view } from '@microcourt/domain/filing/contract';
import { DOCUMENT_KINDS } from '@microcourt/domain/identity/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';

/** What the form of a proof begins with. */
export type Given = { readonly name: string; readonly kind: (typeof DOCUMENT_KINDS)[number]; readonly number: string; readonly courtCode: string };
/** A form that begins empty. */
export const NOTHING: Given = { name: '', kind: 'resident-id', number: '', courtCode: '' };

/** What a complaint tells of the one who wrote it: the plaintiff of this name, or the only one there is; else only the court. */
export function fromFiling({ draft, courtCode }: Pick<OutputOf<typeof view>, 'draft' | 'courtCode'>, name: string): Given {
  const people = (draft.plaintiffs ?? []).filter(({ kind }) => kind === 'person');
  const own = people.find((one) => name !== '' && one.name === name) ?? (name === '' && people.length === 1 ? people[0] : undefined);
  const kind = DOCUMENT_KINDS.find((one) => one === own?.idKind);
  return { name: name || (own?.name ?? ''), kind: kind ?? 'resident-id', number: kind === undefined ? '' : (own?.idNumber ?? ''), courtCode: courtCode ?? '' };
}
