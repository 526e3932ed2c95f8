import { sentence } from '../shared/texts.ts';
import { texts } from './texts.ts';

type Item = { name: string; body: unknown };
const named: Readonly<Record<string, string>> = {
  'messaging.answered': 'messaging.last.answered', 'messaging.noted-on-paper': 'messaging.last.noted-on-paper', 'case-spaces.opened': 'messaging.last.opened',
};
const say = (code: string, facts: Record<string, unknown>): string => sentence([texts], code, facts);

/** One line that stands for a piece of news in a list of cases: the words, or what kind of thing was sent. */
export function lineOf({ name, body }: Item): string {
  const told = (body ?? {}) as Record<string, unknown>;
  if (told['recalled'] === true) return say('messaging.last.recalled', {});
  if (told['folded'] === true) return say('messaging.last.folded', {});
  const said = told['said'] as { kind: string; text?: string } | undefined;
  if (name !== 'messaging.sent' || said === undefined) return say(named[name] ?? 'messaging.last.card', told).slice(0, 100);
  return said.kind === 'text' ? (said.text ?? '').slice(0, 100) : say(`messaging.last.${said.kind}`, said).slice(0, 100);
}
