import type { Day } from '../shared/calendar.ts';
import { normalMobile, numberForm, type NumberKind } from '../identity/rules-numbers.ts';
import type { Address, Draft, Party } from './draft.ts';
import type { Problem } from './problem.ts';

type Side = 'plaintiffs' | 'defendants' | 'thirdParties';
type Path = (string | number)[];
const has = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
const hasPlace = (a: Address | undefined): boolean => a !== undefined && (has(a.text) || a.division !== undefined);

/**
 * Whether a party is named so that it can be told from others: 解释 (2022), art. 209; 行诉法解释 (2018), art. 67. For an organisation or organ the name
 * and a code or seat; for a person a name with a number of the right form, or a domicile, or two other details. A number is never required.
 */
export function isIdentified(p: Party, today: Day): boolean {
  if (!has(p.name)) return false;
  if (has(p.idNumber) && ['well-formed', 'old-form'].includes(numberForm((p.idKind ?? 'resident-id') as NumberKind, p.idNumber as string, today).form)) return true;
  if (p.kind === 'organ') return true;
  if (has(p.domicile?.text) || has(p.residence?.text)) return true;
  if (p.kind === 'organisation') return false;
  return [has(p.phone), has(p.workUnit), p.birthDate !== undefined, has(p.otherDetails), hasPlace(p.domicile)].filter(Boolean).length >= 2;
}

/** Whether every defendant can be told from others, or the details stand in the complaint that was uploaded and the registry reads them there. */
export const defendantsIdentified = (d: Draft, today: Day): boolean =>
  (d.defendants ?? []).length > 0 && ((d.ownComplaint ?? []).length > 0 || (d.defendants ?? []).every((p) => isIdentified(p, today)));

function numberProblems(p: Party, path: Path, today: Day): Problem[] {
  if (!has(p.idNumber)) return [];
  const kind = (p.idKind ?? (p.kind === 'person' ? 'resident-id' : 'credit-code')) as NumberKind;
  const { form } = numberForm(kind, p.idNumber as string, today);
  const malformed = kind === 'resident-id' ? 'identity.id-malformed' : kind === 'credit-code' ? 'identity.credit-code-malformed' : 'identity.number-malformed';
  if (form === 'malformed') return [{ path: [...path, 'idNumber'], code: malformed }];
  return form === 'old-form' ? [{ path: [...path, 'idNumber'], code: 'identity.id-old-form' }] : [];
}

/** What the law wants to know of a plaintiff: CPL (2023), art. 124 (1). */
function plaintiffProblems(p: Party, path: Path): Problem[] {
  const out: Problem[] = [];
  const want = (field: keyof Party, there: boolean, code: string) => { if (!there) out.push({ path: [...path, field], code }); };
  want('domicile', has(p.domicile?.text), 'filing.domicile-missing');
  want('phone', has(p.phone), 'filing.phone-missing');
  want('idNumber', has(p.idNumber), 'filing.own-number-missing');
  if (p.kind === 'person') {
    want('gender', p.gender !== undefined, 'filing.gender-missing');
    want('birthDate', p.birthDate !== undefined, 'filing.birth-date-missing');
    const particulars = (['ethnicity', 'occupation', 'workUnit'] as const).filter((f) => !has(p[f]));
    if (particulars.length > 0) out.push({ path: [...path, particulars[0] as string], code: 'filing.particulars-missing' });
  } else want('representative', has(p.representative?.name), 'filing.representative-missing');
  return out;
}

function agentProblems(p: Party, path: Path): Problem[] {
  const agents = p.agents ?? [], appointed = agents.filter((a) => a.kind !== 'statutory');
  const out: Problem[] = appointed.length > 2 ? [{ path: [...path, 'agents'], code: 'filing.too-many-agents' }] : [];
  agents.forEach((a, i) => {
    if (!has(a.name)) out.push({ path: [...path, 'agents', i, 'name'], code: 'filing.agent-name-missing' });
    if (a.kind !== 'statutory' && a.power === undefined) out.push({ path: [...path, 'agents', i, 'power'], code: 'filing.agent-power-missing' });
    if ((a.fileIds ?? []).length === 0) out.push({ path: [...path, 'agents', i, 'fileIds'], code: 'filing.agent-papers-missing' });
  });
  return out;
}

/** What is worth a second thought about the parties of a draft; none of it stops the complaint from being received. */
export function partyWarnings(d: Draft, today: Day): Problem[] {
  const of = (side: Side) => (d[side] ?? []).flatMap((p, i) => {
    const path: Path = [side, i];
    const out = [...numberProblems(p, path, today), ...agentProblems(p, path)];
    if (has(p.phone) && normalMobile(p.phone as string) === null && !/^[\d\s()+\-（）]{7,20}$/.test(p.phone as string)) out.push({ path: [...path, 'phone'], code: 'filing.phone-malformed' });
    if (side === 'plaintiffs') out.push(...plaintiffProblems(p, path));
    if (side === 'defendants' && has(p.name) && !isIdentified(p, today)) out.push({ path: [...path, 'domicile'], code: 'filing.defendant-unclear' });
    if (side === 'defendants' && d.kind === 'administrative' && p.kind !== 'organ') out.push({ path: [...path, 'kind'], code: 'filing.defendant-not-organ' });
    return out;
  });
  return [...of('plaintiffs'), ...of('defendants'), ...of('thirdParties')];
}
