import { holidays } from '@microcourt/domain/law/contract';
import { answerBy, USUAL_HOURS } from '@microcourt/domain/messaging/rules';
import { type Calendar, dayOf } from '@microcourt/domain/shared/calendar';
import { useCallback, useMemo } from 'react';
import { present } from '../shared/time';
import { useAsk } from '../shared/use-court';

/** When the court may be expected to answer a question put at a moment, by its office hours and the year's holidays. */
export function useAnswerBy(): (askedAt: Date) => Date {
  const year = Number(dayOf(present()).slice(0, 4));
  const { value } = useAsk(holidays, useMemo(() => ({ year }), [year]));
  return useCallback((askedAt: Date) => {
    const rest = new Set(value?.rest), work = new Set(value?.work);
    const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    const calendar: Calendar = { isRestDay: (day) => rest.has(day) || (weekend(day) && !work.has(day)) };
    return answerBy(askedAt, USUAL_HOURS, calendar);
  }, [value]);
}
