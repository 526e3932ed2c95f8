import { dayOf } from '../shared/calendar.ts';
import { sentence } from '../shared/texts.ts';
import type { Said } from '../shared/worked.ts';
import type { Effect } from './rules-events.ts';
import { texts } from './texts-effect.ts';

const two = (n: number): string => String(n).padStart(2, '0');
/** A moment as people read it, in Asia/Shanghai. */
export function clockOf(at: Date): string {
  const there = new Date(at.getTime() + 8 * 3_600_000);
  return `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`;
}

/** Why a service took effect when it did, in plain words for everyone in the case; whoever reads it need not know the articles. */
export function explained(effect: Pick<Effect, 'at' | 'reason' | 'rebuttable'>): Said {
  const facts = { on: dayOf(effect.at), time: clockOf(effect.at) }, code = `service-of-process.effect.${effect.reason}`;
  const say = (language: 'zh' | 'en'): string => sentence([texts], code, facts, language) + (effect.rebuttable ? sentence([texts], `service-of-process.effect.rebuttable.${effect.reason}`, facts, language) : '');
  return { zh: say('zh'), en: say('en') };
}
