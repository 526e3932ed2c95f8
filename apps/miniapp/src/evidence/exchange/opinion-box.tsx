import type { ItemView } from '@microcourt/domain/evidence/contract';
import { disputes, PROPERTIES } from '@microcourt/domain/evidence/rules-opinion';
import { Button, Text, View } from '@tarojs/components';
import { navigateTo } from '@tarojs/taro';
import { Toggle } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { useWords } from '../../shared/words';
import { type Opinion, withDiffers, withSaid } from '../opinions';
import { viewerPage } from '../parts/pages';
import { words } from '../texts';

type Props = { readonly item: ItemView; readonly caseId: string; readonly opinion: Opinion; readonly wrong: boolean; /** Whether it stands as the court has it. */ readonly sent: boolean; readonly onChange: (opinion: Opinion) => void };
const WORDS = [['accepted', 'accepted'], ['disputed', 'disputedWord'], ['not-said', 'silent']] as const;

/** One item with its three properties, each accepted, disputed or left unsaid, and the reason for what is disputed. */
export function OpinionBox({ item, caseId, opinion, wrong, sent, onChange }: Props) {
  const w = useWords(words);
  const { number, name, purpose, fileIds, itemId, form, late, fixed } = item;
  return (
    <View className="opinion">
      <Button className="plain opinion__head" onClick={() => void navigateTo({ url: viewerPage(caseId, fileIds[0]!, itemId) })}>
        <View className="opinion__texts">
          <Text>{number ? `${number}　${name}` : name}</Text>
          <Text className="line__note">{purpose}</Text>
          {sent && <Text className="line__note">{w.opinionStands}</Text>}
          {fixed && <Text className="line__note">{w.fixed}</Text>}
        </View>
        <Text className="opinion__look">{w.look}</Text>
      </Button>
      {PROPERTIES.map((property) => (
        <View key={property} className="property" ariaRole="radiogroup" ariaLabel={`${number ?? ''} ${w[property]}`}>
          <Text className="property__name">{w[property]}</Text>
          <View className="property__words">
            {WORDS.map(([said, word]) => {
              const on = opinion[property] === said;
              return <Button key={said} className={`plain property__word ${on ? 'property__word_on' : ''} ${on && said === 'disputed' ? 'property__word_no' : ''}`} ariaRole="radio" ariaChecked={on} onClick={() => onChange(withSaid(opinion, property, said))}>{w[word]}</Button>;
            })}
          </View>
        </View>
      ))}
      {form !== 'electronic' && <Toggle label={w.differs} note={w.differsNote} on={opinion.differs} onChange={(on) => onChange(withDiffers(opinion, on))} />}
      {late && late.decision === null && <Toggle label={w.objectsLate} note={w.objectsLateNote} on={opinion.objectsLate} onChange={(objectsLate) => onChange({ ...opinion, objectsLate })} />}
      {(disputes(opinion) || opinion.objectsLate || opinion.reason !== '') && (
        <Field label={w.opinionReason} long max={2000} value={opinion.reason} onChange={(reason) => onChange({ ...opinion, reason })} {...(wrong ? { problem: w.needReason } : {})} />
      )}
    </View>
  );
}
