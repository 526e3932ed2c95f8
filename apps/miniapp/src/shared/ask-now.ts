import { Refused, Unreachable } from '@microcourt/client/errors';
import { newId } from '@microcourt/client/ids';
import type { Ask, InputOf, OutputOf } from '@microcourt/domain/shared/contract';
import { court } from '../court';

/** Asks that nobody answered, with the id under which they may be asked again. */
const unanswered = new Map<string, string>();

/** Asks the court to do something that is not sent by itself later: without a network it says so, and the same asked again is done once. */
export async function askNow<A extends Ask>(ask: A, input: InputOf<A>): Promise<OutputOf<A>> {
  const key = `${court.sessions.current.snapshot()?.me.personId} ${ask.name} ${JSON.stringify(input)}`;
  const requestId = unanswered.get(key) ?? newId();
  unanswered.set(key, requestId);
  try {
    const answer = await court.ask(ask, input, requestId);
    unanswered.delete(key);
    return answer;
  } catch (error) {
    if (error instanceof Unreachable) throw new Refused('shared.not-sent');
    unanswered.delete(key);
    throw error;
  }
}
