import { yuanText } from '@microcourt/domain/shared/money';
import { dayText } from '../../shared/time';
import { Group, Line, Note } from '../../shared/ui/blocks';
import { opens, useExplain } from '../../shared/ui/explanation';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import type { Filing } from '../draft/keeper';
import { words } from '../texts';

/** What is to be paid, until when and where; or that it was paid. */
export function FeeToPay({ filing: { feeDue, courtName, state } }: { readonly filing: Filing }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const { explain, sheet } = useExplain();
  if (!feeDue || state !== 'registered') return null;
  const { fen, payBy, paidOn, receipt, why } = feeDue;
  return (
    <>
      <Group title={w.feeDueTitle}>
        <Line title={w.feeAmount} value={fill(w.feeYuan, { amount: yuanText(fen) })} {...opens(explain, why?.['fen'], w.feeDueTitle)} />
        {paidOn === null
          ? <Line title={w.feeBy} value={payBy === null ? w.feeByOpen : dayText(payBy, language)} {...opens(explain, why?.['payBy'], w.feeBy)} />
          : <Line title={w.feePaid} note={fill(w.feePaidOn, { day: dayText(paidOn, language), receipt: receipt ?? '' })} />}
      </Group>
      {paidOn === null && <Note>{fill(w.feeHow, { court: courtName ?? '' })}</Note>}
      {sheet}
    </>
  );
}

/** The court's notices, and on which day each reached the filer. */
export function Notices({ filing: { notices } }: { readonly filing: Filing }) {
  const w = useWords(words);
  const { language } = usePreferences();
  if (!notices || notices.length === 0) return null;
  const day = (one: string) => dayText(one, language);
  return (
    <Group title={w.notices}>
      {notices.map(({ what, madeOn, servedOn, how }) => {
        const note = servedOn === null ? fill(w.noticeWaits, { day: day(madeOn) }) : how === null ? fill(w.noticeInApp, { day: day(servedOn) }) : fill(w.noticePaper, { day: day(servedOn), how });
        return <Line key={`${what} ${madeOn}`} title={w[`notice.${what}`]} note={note} />;
      })}
    </Group>
  );
}
