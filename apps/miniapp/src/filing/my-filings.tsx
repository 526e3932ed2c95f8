import { type FilingLine as FilingLineView, mine } from '@microcourt/domain/filing/contract';
import { FINAL_STATES } from '@microcourt/domain/filing/rules';
import { yuanText } from '@microcourt/domain/shared/money';
import { Button, Text, View } from '@tarojs/components';
import { navigateTo } from '@tarojs/taro';
import type * as z from 'zod/mini';
import { dayText } from '../shared/time';
import { useAsk, useSession } from '../shared/use-court';
import { fill, useWords } from '../shared/words';
import { usePreferences } from '../theme/preferences';
import { words } from './texts';
import './my-filings.css';

type Line = z.infer<typeof FilingLineView>;
const URGENT = ['correction', 'returned', 'advised', 'not-accepted'];

const owes = ({ state, feeDue }: Line): boolean => state === 'registered' && Boolean(feeDue) && feeDue?.paidOn === null;
/** Those whose time runs against the filer stand first. */
const waits = (line: Line): boolean => owes(line) || line.state === 'correction';

/** Filings that are not yet cases, or whose fee is due, with their state and the day that matters next; `open` leaves out those that have ended. */
export function MyFilings({ open = false }: { readonly open?: boolean }) {
  const w = useWords(words);
  const session = useSession();
  const filings = useAsk(mine, session && {}).value?.filter((line) => owes(line) || (line.state !== 'registered' && !(open && FINAL_STATES.includes(line.state))))
    .sort((a, b) => Number(waits(b)) - Number(waits(a)));
  if (!filings || filings.length === 0) return null;
  return (
    <View>
      <View className="group__title">{w.myFilings}</View>
      {filings.map((one) => <FilingRow key={one.filingId} line={one} />)}
    </View>
  );
}

function FilingRow({ line }: { readonly line: Line }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const { state, title, courtName, correctBy, decideBy, filingId, feeDue } = line;
  const toPay = owes(line);
  const day = toPay ? fill(feeDue?.payBy ? w.feeLine : w.feeLineOpen, { amount: yuanText(feeDue!.fen), day: dayText(feeDue!.payBy ?? '', language) })
    : state === 'correction' && correctBy ? fill(w.correctBy, { day: dayText(correctBy, language) })
    : (state === 'submitted' || state === 'under-review') && decideBy ? fill(w.decideBy, { day: dayText(decideBy, language) }) : '';
  const page = state === 'draft' ? 'draft' : 'review';
  return (
    <Button className="plain filing-row" onClick={() => void navigateTo({ url: `/filing/${page}/index?id=${filingId}` })}>
      <View className="filing-row__texts">
        <Text className="filing-row__title">{title || w.draftTitle}</Text>
        <Text className="filing-row__note">{[courtName, day].filter(Boolean).join(' · ')}</Text>
      </View>
      <Text className={`chip ${toPay || URGENT.includes(state) ? 'chip_urgent' : 'chip_open'}`}>{toPay ? w.feeDue : w[state]}</Text>
      <View className="icon icon_next line__arrow" />
    </Button>
  );
}
