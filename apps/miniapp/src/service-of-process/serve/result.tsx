import type { serve } from '@microcourt/domain/service-of-process/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import { redirectTo } from '@tarojs/taro';
import { say } from '../../shared/refusals';
import { Action, Group, Line } from '../../shared/ui/blocks';
import { fill, useWords } from '../../shared/words';
import { words } from '../texts-serve';
import type { Names } from './names';

/** What was begun, and what was not with its reason. */
export function Result({ caseId, result: { begun, refused }, names }: { readonly caseId: string; readonly result: OutputOf<typeof serve>; readonly names: Names }) {
  const w = useWords(words);
  return (
    <>
      <Group title={w.result}><Line icon="check" title={fill(w.begun, { n: begun })} note={w.begunNote} /></Group>
      {refused.length > 0 && (
        <Group title={w.refused}>
          {refused.map(({ documentId, participantId, code, facts }) => <Line key={`${documentId} ${participantId}`} danger title={`${names.titles.get(documentId) ?? ''} · ${names.people.get(participantId) ?? ''}`} note={say(code, facts)} />)}
        </Group>
      )}
      <Action onClick={() => void redirectTo({ url: `/service-of-process/list/index?case=${caseId}` })}>{w.toList}</Action>
    </>
  );
}
