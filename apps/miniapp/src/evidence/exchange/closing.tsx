import { closeExchange, type EvidenceView, type ExchangeView } from '@microcourt/domain/evidence/contract';
import { navigateTo, showToast } from '@tarojs/taro';
import { useState } from 'react';
import { askNow } from '../../shared/ask-now';
import { Action, Problem } from '../../shared/ui/blocks';
import { Confirm } from '../../shared/ui/sheet';
import { useDeed } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { documentPage } from '../parts/pages';
import { words } from '../texts';
import { keepView } from '../use-evidence';

type Props = { readonly view: EvidenceView; readonly exchange: ExchangeView; readonly caseId: string };

/** The end of an exchange: closed by the court, its record read and signed by all. */
export function Closing({ view, exchange, caseId }: Props) {
  const w = useWords(words);
  const [asking, setAsking] = useState(false);
  const { busy, problem, run } = useDeed();
  const close = () => void run(async () => {
    keepView(caseId, await askNow(closeExchange, { caseId, exchangeId: exchange.exchangeId }));
    setAsking(false);
    void showToast({ title: w.closed, icon: 'none' });
  });
  return (
    <>
      {exchange.recordId && <Action onClick={() => void navigateTo({ url: documentPage(caseId, exchange.recordId!) })}>{w.record}</Action>}
      {view.may.includes('close-exchange') && <Action quiet onClick={() => setAsking(true)}>{w.close}</Action>}
      {asking && <Confirm title={w.close} text={w.closeText} yes={w.close} busy={busy} onYes={close} onClose={() => setAsking(false)}><Problem text={problem} /></Confirm>}
    </>
  );
}
