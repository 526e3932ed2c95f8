import type { ItemView } from '@microcourt/domain/evidence/contract';
import { View } from '@tarojs/components';
import { navigateTo } from '@tarojs/taro';
import { momentText } from '../../shared/time';
import { Action, Group, Line, Note } from '../../shared/ui/blocks';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { MaterialRow } from '../parts/material-row';
import { SaidOpinions } from '../parts/said-opinions';
import { useFileFacts } from '../../shared/use-file-facts';
import { words } from '../texts';
import { DropItem } from './withdraw';

type Props = { readonly caseId: string; readonly item: ItemView; readonly mine: boolean };

/** An item that was handed in: its material, what is said of it, what the judge decided. */
export function ItemStanding({ caseId, item, mine }: Props) {
  const w = useWords(words);
  const { language } = usePreferences();
  const facts = useFileFacts(item.fileIds);
  const { late, state, standing } = item;
  return (
    <>
      {state !== 'submitted' && <Note strong>{w[state]}</Note>}
      <Group title={w.materials}>
        {item.fileIds.map((fileId, at) => <MaterialRow key={fileId} fileId={fileId} at={at} file={facts[fileId]} caseId={caseId} itemId={item.itemId} />)}
      </Group>
      <Group>
        <Line title={w.name} value={item.name} />
        <Line title={w.purpose} note={item.purpose} />
        <Line title={w.source} value={item.source} />
        {item.content !== '' && <Line title={w.content} note={item.content} />}
        <Line title={w.kind} value={w[item.kind]} />
        <Line title={w.formIs} value={w[item.form]} />
        <Line title={w.visibility} value={w[item.visibility]} />
        {item.pages !== null && <Line title={w.pages} value={String(item.pages)} />}
        <Line title={w.copies} value={String(item.copies)} />
        <Line title={w.submitter} value={item.submitter} />
        {item.submittedAt && <Line title={w.submittedAt} value={momentText(item.submittedAt, language)} />}
      </Group>
      {late && (
        <Group title={w.lateDecision}>
          <Line title={w.lateStated} note={late.reason} />
          {late.decision && <Line title={w[`late.${late.decision}`]} note={late.decisionReason} />}
        </Group>
      )}
      <OriginalCase item={item} />
      <Group title={`${w.opinionsSaid} · ${w[standing]}`}><SaidOpinions item={item} /></Group>
      {item.may.includes('opine') && <Action onClick={() => void navigateTo({ url: `/evidence/exchange/index?case=${caseId}` })}>{w.opinions}</Action>}
      {mine && <DropItem caseId={caseId} item={item} />}
      <View className="bottom-space" />
    </>
  );
}

/** Why the original is to be brought, when and where, and how that was settled. */
function OriginalCase({ item: { original } }: { readonly item: ItemView }) {
  const w = useWords(words);
  const { language } = usePreferences();
  if (!original) return null;
  const { cause, state, at, where, basis, note } = original;
  const when = [at ? momentText(at, language) : '', where].filter((one) => one !== '').join(' ');
  return (
    <Group title={w.originalCase}>
      <Line title={w[`original.${state}`]} note={[w[`cause.${cause}`], when, basis ? w[`basis.${basis}`] : '', note].filter((one) => one !== '').join('；')} />
      {state === 'appointed' && when !== '' && <Note>{fill(w.bring, { when })}</Note>}
    </Group>
  );
}
