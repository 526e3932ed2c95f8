import { ScrollView, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { court } from '../../court';
import { sayUnread } from '../../shared/refusals';
import { Empty, Problem, Skeleton } from '../../shared/ui/blocks';
import { SignedIn } from '../../shared/ui/signed-in';
import { useWords } from '../../shared/words';
import { Screen } from '../../theme/screen';
import { words } from '../texts';
import { useEvidence } from '../use-evidence';
import { ItemForm } from './item-form';
import { ItemStanding } from './item-standing';
import '../parts/evidence.css';

/** One item of evidence: written while it is a draft, read once it is handed in. */
export default function ItemPage() {
  return <SignedIn><Item /></SignedIn>;
}

function Item() {
  const params = useRouter().params;
  const caseId = params['case'] ?? '', itemId = params['item'];
  const w = useWords(words);
  const { view, error, space, side } = useEvidence(caseId);
  const item = view?.items.find((one) => one.itemId === itemId);
  const writes = itemId === undefined || item?.may.includes('change');
  const title = itemId === undefined ? w.newItem : (item?.number ?? w.item);
  return (
    <Screen title={title} note={space?.case.title}>
      <ScrollView className="body" scrollY>
        {!view && (error === undefined ? <Skeleton rows={7} /> : <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh()} />)}
        {view && itemId !== undefined && !item && <Empty icon="evidence" text={w.notYours} />}
        {view && space && writes && side !== undefined && side !== 'court' && <ItemForm caseId={caseId} side={side} item={item} />}
        {view && item && !writes && <ItemStanding caseId={caseId} item={item} mine={item.side === side} />}
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}
