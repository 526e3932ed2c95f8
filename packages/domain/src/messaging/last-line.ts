import { texts as caseTexts } from '../cases/texts.ts';
import { sentence } from '../shared/texts.ts';
import { lastTexts } from './texts-last.ts';
import { texts } from './texts.ts';

type Item = { name: string; body: unknown };
type Told = Readonly<Record<string, unknown>>;
const named: Readonly<Record<string, string>> = {
  'messaging.answered': 'messaging.last.answered', 'messaging.noted-on-paper': 'messaging.last.noted-on-paper', 'case-spaces.opened': 'messaging.last.opened',
  'case-spaces.member-silenced': 'messaging.last.silenced', 'filing.registered': 'messaging.last.registered', 'filing.deemed-withdrawn': 'messaging.last.deemed-withdrawn',
  'cases.participant-joined': 'messaging.last.joined', 'cases.participant-named': 'messaging.last.named', 'cases.participant-left': 'messaging.last.left',
  'cases.stage-changed': 'messaging.last.stage', 'cases.panel-changed': 'messaging.last.panel',
};
/** What of a piece of news decides which of its sentences is said. */
const variants: Readonly<Record<string, (told: Told) => string>> = {
  'service-of-process.effective': (t) => (t['effect'] === null ? '.fell' : t['moved'] === true ? '.moved' : ''),
  'service-of-process.rebutted': (t) => (t['decision'] === 'accepted' || t['decision'] === 'refused' ? `.${t['decision']}` : ''),
  'documents.signed': (t) => (typeof t['refused'] === 'string' ? '.refused' : ''),
  'evidence.extension-decided': (t) => (t['granted'] === true ? '' : '.refused'),
  'evidence.consented': (t) => (t['online'] === true ? '' : '.offline'),
  'evidence.original-settled': (t) => (t['basis'] === null ? '.missed' : ''),
};
const say = (code: string, facts: Told): string => sentence([texts, lastTexts, caseTexts], code, facts);

/** What a sentence about the case names in words: the stage, the role or the side by their names, how many there are, an empty number as nothing. */
function inWords(told: Told): Told {
  const word = (prefix: string, value: unknown): unknown => (typeof value === 'string' ? say(`${prefix}${value}`, {}) : value);
  const { role, side, items, issues, effect } = told, who = side === 'court' ? say('messaging.last.court', {}) : word('role.', role ?? side);
  const several = Array.isArray(items) ? items.length : Array.isArray(issues) ? issues.filter((one: Told) => one['undisputed'] !== true).length : undefined;
  return { ...told, stage: word('cases.stage.', told['stage']), role: who, number: told['number'] ?? '', ...(several === undefined ? {} : { n: several }), ...(effect ? { on: (effect as Told)['on'] } : {}) };
}

/** The sentence of a piece of news; one that says nothing of itself, or is of no known kind, is news of the case. */
function codeOf(name: string, body: unknown): string {
  const code = named[name], own = `messaging.last.${name}`;
  if (code !== undefined) return code;
  return Object.hasOwn(lastTexts, own) && body ? `${own}${variants[name]?.(body as Told) ?? ''}` : 'messaging.last.card';
}

/** One line that stands for a piece of news in a list of cases: the words, or what kind of thing was sent. */
export function lineOf({ name, body }: Item): string {
  const told = (body ?? {}) as Told;
  if (told['recalled'] === true) return say('messaging.last.recalled', {});
  if (told['folded'] === true) return say('messaging.last.folded', {});
  const said = told['said'] as { kind: string; text?: string } | undefined;
  if (name !== 'messaging.sent' || said === undefined) return say(codeOf(name, body), inWords(told)).trim().slice(0, 100);
  return said.kind === 'text' ? (said.text ?? '').slice(0, 100) : say(`messaging.last.${said.kind}`, said).slice(0, 100);
}
