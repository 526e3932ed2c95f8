import { plan, serve } from '@microcourt/domain/service-of-process/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import { useState } from 'react';
import { court } from '../../court';
import { askNow } from '../../shared/ask-now';
import { say, sayUnread } from '../../shared/refusals';
import { Action, Group, Line, Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { Field } from '../../shared/ui/field';
import { Confirm } from '../../shared/ui/sheet';
import { useAsk, useDeed } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { words } from '../texts-serve';
import type { Names } from './names';

type Props = { readonly caseId: string; readonly documentIds: readonly string[]; readonly participantIds: readonly string[]; readonly names: Names; readonly onResult: (result: OutputOf<typeof serve>) => void; readonly onBack: () => void };

/** How each document would reach each person, or why it cannot be served; then doing it. */
export function Plan({ caseId, documentIds, participantIds, names, onResult, onBack }: Props) {
  const w = useWords(words);
  const input = { caseId, documentIds: [...documentIds], participantIds: [...participantIds] };
  const { value, error } = useAsk(plan, input);
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const { busy, problem, run } = useDeed();
  if (!value) return error === undefined ? <Skeleton rows={4} /> : <><Problem text={sayUnread(error)} onRetry={() => court.cache.refresh(plan)} /><Action quiet onClick={onBack}>{w.back}</Action></>;
  const go = value.filter(({ way }) => way !== null), blocked = value.filter(({ way }) => way === null);
  const send = () => void run(async () => onResult(await askNow(serve, { ...input, way: null, note })));
  const titled = ({ documentId, participantId }: { documentId: string; participantId: string }) => ({ title: names.titles.get(documentId) ?? '', name: names.people.get(participantId) ?? '' });
  return (
    <>
      {go.length > 0 && <Group title={w.plan}>{go.map((one) => <Line key={`${one.documentId} ${one.participantId}`} title={titled(one).title} note={[titled(one).name, one.reason && say(one.reason)].filter(Boolean).join('\n')} value={say(`service-of-process.way.${one.way}`)} />)}</Group>}
      {blocked.length > 0 && <Group title={w.blocked}>{blocked.map((one) => <Line key={`${one.documentId} ${one.participantId}`} title={titled(one).title} note={[titled(one).name, one.reason ? say(one.reason) : w.noWay].join('\n')} />)}</Group>}
      {go.length === 0 ? <Note strong>{w.allBlocked}</Note> : <Field label={w.note} optional max={200} value={note} onChange={setNote} />}
      {go.length > 0 && <Action onClick={() => setAsking(true)}>{fill(w.confirm, { n: go.length })}</Action>}
      <Action quiet onClick={onBack}>{w.back}</Action>
      {asking && <Confirm title={w.title} text={fill(w.confirmAsk, { n: go.length })} yes={fill(w.confirm, { n: go.length })} busy={busy} onYes={send} onClose={() => setAsking(false)}><Problem text={problem} /></Confirm>}
    </>
  );
}
