import { texts as caseTexts } from '../cases/texts.ts';
import { sentence } from '../shared/texts.ts';
import { texts } from './texts.ts';

type Item = { name: string; body: unknown };
const named: Readonly<Record<string, string>> = {
  'messaging.answered': 'messaging.last.answered', 'messaging.noted-on-paper': 'messaging.last.noted-on-paper', 'case-spaces.opened': 'messaging.last.opened',
  'case-spaces.member-silenced': 'messaging.last.silenced', 'filing.registered': 'messaging.last.registered', 'filing.deemed-withdrawn': 'messaging.last.deemed-withdrawn',
  'cases.participant-joined': 'messaging.last.joined', 'cases.participant-named': 'messaging.last.named', 'cases.participant-left': 'messaging.last.left',
  'cases.stage-changed': 'messaging.last.stage', 'cases.panel-changed': 'messaging.last.panel',
};
const say = (code: string, facts: Record<string, unknown>): string => sentence([texts, caseTexts], code, facts);

/** What a sentence about the case names in words: the stage and the role by their names, an empty number as nothing. */
function inWords(told: Record<string, unknown>): Record<string, unknown> {
  const word = (prefix: string, value: unknown): unknown => (typeof value === 'string' ? say(`${prefix}${value}`, {}) : value);
  return { ...told, stage: word('cases.stage.', told['stage']), role: word('role.', told['role']), number: told['number'] ?? '' };
}

/** One line that stands for a piece of news in a list of cases: the words, or what kind of thing was sent. */
export function lineOf({ name, body }: Item): string {
  const told = (body ?? {}) as Record<string, unknown>;
  if (told['recalled'] === true) return say('messaging.last.recalled', {});
  if (told['folded'] === true) return say('messaging.last.folded', {});
  const said = told['said'] as { kind: string; text?: string } | undefined;
  if (name !== 'messaging.sent' || said === undefined) return say(named[name] ?? 'messaging.last.card', inWords(told)).trim().slice(0, 100);
  return said.kind === 'text' ? (said.text ?? '').slice(0, 100) : say(`messaging.last.${said.kind}`, said).slice(0, 100);
}
