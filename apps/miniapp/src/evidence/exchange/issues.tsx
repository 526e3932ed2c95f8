import type { EvidenceView } from '@microcourt/domain/evidence/contract';
import { View } from '@tarojs/components';
import { Group, Note } from '../../shared/ui/blocks';
import { fill, useWords } from '../../shared/words';
import { words } from '../texts';

/** The disputed issues and what is undisputed, each with its evidence. */
export function Issues({ view: { issues, items, exchange } }: { readonly view: EvidenceView }) {
  const w = useWords(words);
  const numbersOf = (itemIds: readonly string[]) => items.flatMap(({ itemId, number }) => (itemIds.includes(itemId) && number ? [number] : []));
  const undisputed = items.filter(({ standing, state }) => standing === 'undisputed' && state === 'submitted').flatMap(({ number, name }) => (number ? [`${number} ${name}`] : []));
  const facts = issues.filter((one) => one.undisputed), disputed = issues.filter((one) => !one.undisputed);
  if (issues.length === 0 && undisputed.length === 0) return exchange ? <Note>{w.noIssues}</Note> : null;
  const row = ({ issueId, text, itemIds }: EvidenceView['issues'][number], n: number) => {
    const numbers = numbersOf(itemIds);
    return (
      <View key={issueId} className="issue">
        <View>{`${n}. ${text}`}</View>
        {numbers.length > 0 && <View className="question__by">{fill(w.relatedItems, { numbers: numbers.join('、') })}</View>}
      </View>
    );
  };
  return (
    <>
      {disputed.length > 0 && <Group title={w.issues}>{disputed.map((one, i) => row(one, i + 1))}</Group>}
      {(facts.length > 0 || undisputed.length > 0) && (
        <Group title={w.undisputedFacts}>
          {facts.map((one, i) => row(one, i + 1))}
          {undisputed.length > 0 && <View className="issue">{fill(w.undisputedItems, { items: undisputed.join('；') })}</View>}
        </Group>
      )}
    </>
  );
}
