import { order } from '@microcourt/domain/evidence/contract';
import { ScrollView, View } from '@tarojs/components';
import { navigateTo, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { court } from '../../court';
import { askNow } from '../../shared/ask-now';
import { sayUnread } from '../../shared/refusals';
import { Action, Empty, Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { SignedIn } from '../../shared/ui/signed-in';
import { useDeed, useLine } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { Screen } from '../../theme/screen';
import { bySide, toSubmit } from '../catalogue';
import { OrderRows } from '../parts/order-rows';
import { words } from '../texts';
import { keepView, useEvidence } from '../use-evidence';
import { ExchangeCard } from './exchange-card';
import { PeriodCard } from './period-card';
import { SideItems } from './side-items';
import { SubmitSheet } from './submit-sheet';
import '../parts/evidence.css';

/** 证据: the catalogue of every side, the time for it, and what may be done now. */
export default function EvidencePage() {
  return <SignedIn><Evidence /></SignedIn>;
}

function Evidence() {
  const caseId = useRouter().params['case'] ?? '';
  const w = useWords(words);
  const { view, error, space, side } = useEvidence(caseId);
  return (
    <Screen title={w.evidence} note={space?.case.title}>
      <ScrollView className="body" scrollY>
        {!view && (error === undefined ? <Skeleton rows={7} /> : <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh()} />)}
        {view && <Catalogue {...{ view, side, caseId }} />}
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

type Props = Pick<ReturnType<typeof useEvidence>, 'side' | 'caseId'> & { readonly view: NonNullable<ReturnType<typeof useEvidence>['view']> };

function Catalogue({ view, side, caseId }: Props) {
  const w = useWords(words);
  const line = useLine();
  const [sorting, setSorting] = useState(false);
  const [submitting, setSubmitting] = useState(false);
  const { problem, run } = useDeed();
  const groups = bySide(view.items, side), mine = groups.find((one) => one.mine)?.items ?? [], ready = toSubmit(view.items);
  // The new order shows at once; the court's answer, or the old order where it says no, takes its place.
  const sort = (itemIds: readonly string[]) => void run(async () => {
    keepView(caseId, { ...view, items: view.items.map((one) => (itemIds.includes(one.itemId) ? { ...one, place: itemIds.indexOf(one.itemId) + 1 } : one)) });
    try {
      keepView(caseId, await askNow(order, { caseId, itemIds: [...itemIds] }));
    } catch (no) {
      keepView(caseId, view);
      throw no;
    }
  });
  return (
    <>
      {line === 'offline' && <Note>{w.offlineNow}</Note>}
      <PeriodCard view={view} caseId={caseId} />
      <ExchangeCard view={view} side={side} caseId={caseId} />
      <Problem text={problem} />
      {groups.length === 0 && <Empty icon="evidence" text={w.noneAtAll} />}
      {groups.map((group) => (
        <View key={group.side}>
          <SideItems group={group} caseId={caseId} sorting={sorting && group.mine} aside={group.mine && view.may.includes('order') && mine.length > 1 ? { text: sorting ? w.sortDone : w.sort, onClick: () => setSorting(!sorting) } : undefined} />
          {group.mine && sorting && <OrderRows rows={mine.map((one) => ({ key: one.itemId, title: one.name, note: one.number ?? w.draft }))} onOrder={sort} />}
        </View>
      ))}
      {side !== undefined && view.may.includes('add') && !sorting && <Action quiet={ready.length > 0} onClick={() => void navigateTo({ url: `/evidence/item/index?case=${caseId}` })}>{w.add}</Action>}
      {ready.length > 0 && !sorting && <Action onClick={() => setSubmitting(true)}>{fill(w.submit, { n: ready.length })}</Action>}
      {submitting && <SubmitSheet view={view} ready={ready} caseId={caseId} onClose={() => setSubmitting(false)} />}
    </>
  );
}
