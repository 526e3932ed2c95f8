import { claimedAmount } from '@microcourt/domain/filing/fee';
import { suggestedClaims } from '@microcourt/domain/filing/interviews/answers';
import { interviewOf } from '@microcourt/domain/filing/interviews/index';
import { yuanText } from '@microcourt/domain/shared/money';
import { View } from '@tarojs/components';
import { Action, Group, Line, Note, Problem } from '../../shared/ui/blocks';
import { Field } from '../../shared/ui/field';
import { MoneyField } from '../../shared/ui/money-field';
import { fill, useWords } from '../../shared/words';
import { words } from '../draft-texts';
import { changed, newKey, type PartProps, sentenceAt, without } from './part';

/** What is asked of the court: claims drawn from the answers, changed at will, each with its amount. */
export function ClaimsPart({ draft, change, problems }: PartProps) {
  const w = useWords(words);
  const claims = draft.claims ?? [];
  const taken = new Set(claims.map(({ fromElement }) => fromElement));
  const offered = suggestedClaims(interviewOf(draft.formId, draft.kind), draft.answers ?? {}).filter(({ fromElement }) => !taken.has(fromElement));
  const total = claimedAmount(draft);
  const takeAll = () => change({ claims: [...claims, ...offered.map(({ text, kind, amountFen, fromElement }) => ({ key: newKey(), text, kind, fromElement, ...(amountFen === undefined ? {} : { amountFen }) }))] });
  return (
    <View>
      <Problem text={sentenceAt(problems, 'claims')} />
      {offered.length > 0 && (
        <Group title={w.suggested}>
          {offered.map((one) => <Line key={one.fromElement} title={one.text} />)}
          <Action onClick={takeAll}>{w.takeOver}</Action>
        </Group>
      )}
      {claims.map((one, at) => (
        <View key={one.key} className="party">
          <View className="group__title">{fill(w.claim, { n: at + 1 })}</View>
          <Field label={w.claimText} long max={2000} value={one.text ?? ''} onChange={(text) => change({ claims: changed(claims, one.key, { text }) })} problem={sentenceAt(problems, 'claims', at, 'text')} />
          <MoneyField label={w.claimAmount} optional wrong={w.amountWrong} value={one.amountFen} problem={sentenceAt(problems, 'claims', at, 'amountFen')}
            onChange={(amountFen) => change({ claims: changed(claims, one.key, { amountFen }) })} />
          <Action quiet danger onClick={() => change({ claims: without(claims, one.key) })}>{w.remove}</Action>
        </View>
      ))}
      {total !== null && <Note>{fill(w.total, { amount: yuanText(total) })}</Note>}
      {claims.length < 50 && <Action quiet onClick={() => change({ claims: [...claims, { key: newKey() }] })}>{w.addClaim}</Action>}
    </View>
  );
}
