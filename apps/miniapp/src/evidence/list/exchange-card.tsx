import type { EvidenceView } from '@microcourt/domain/evidence/contract';
import { navigateTo } from '@tarojs/taro';
import { momentText } from '../../shared/time';
import { Group, Line } from '../../shared/ui/blocks';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { openQuestions, type Side, toOpine } from '../catalogue';
import { words } from '../texts';

type Props = { readonly view: EvidenceView; readonly side: Side | undefined; readonly caseId: string };

/** What of the exchange waits, and the way there. */
export function ExchangeCard({ view, side, caseId }: Props) {
  const w = useWords(words);
  const { language } = usePreferences();
  const { exchange, issues } = view;
  const questions = openQuestions(view, side).length, opinions = toOpine(view.items).length;
  const go = () => void navigateTo({ url: `/evidence/exchange/index?case=${caseId}` });
  if (!exchange && questions === 0 && issues.length === 0) return null;
  const about = exchange && [fill(w.round, { n: exchange.round }), exchange.state === 'open' ? w[exchange.mode] : '', exchange.state === 'open' && exchange.until ? fill(w.until, { when: momentText(exchange.until, language) }) : ''].filter((one) => one !== '').join(' · ');
  const waits = exchange?.state === 'open' && opinions > 0 ? String(opinions) : undefined;
  return (
    <Group>
      <Line icon="mediate" title={exchange ? w[`exchange.${exchange.state}`] : w.exchange} note={about ?? undefined} value={waits === undefined ? undefined : fill(w.count, { n: waits })} onClick={go} />
      {questions > 0 && <Line icon="ask" title={fill(w.openQuestions, { n: questions })} danger onClick={go} />}
    </Group>
  );
}
