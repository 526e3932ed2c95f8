import { list } from '@microcourt/domain/documents/contract';
import { texts as documentTexts } from '@microcourt/domain/documents/texts';
import { view } from '@microcourt/domain/cases/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import type { serve } from '@microcourt/domain/service-of-process/contract';
import { ScrollView, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { court } from '../../court';
import { addSentences, sayUnread } from '../../shared/refusals';
import { Action, Empty, Problem, Skeleton } from '../../shared/ui/blocks';
import { SignedIn } from '../../shared/ui/signed-in';
import { useAsk, useSession } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { Screen } from '../../theme/screen';
import { words } from '../texts-serve';
import '../use-deliveries';
import { Choose } from './choose';
import { Plan } from './plan';
import { Result } from './result';
import { addressees, parties, servable } from './selection';

addSentences(documentTexts);

/** 发起送达: documents and people, how each would be served, and what came of it. */
export default function ServePage() {
  return <SignedIn><Serve /></SignedIn>;
}

function Serve() {
  const { case: caseId = '', documents = '' } = useRouter().params;
  const w = useWords(words);
  const session = useSession();
  const input = session && caseId ? { caseId } : undefined;
  const papers = useAsk(list, input), people = useAsk(view, input);
  const [chosen, setChosen] = useState<readonly string[]>(documents.split(',').filter(Boolean));
  const [picked, setPicked] = useState<readonly string[]>();
  const [planning, setPlanning] = useState(false);
  const [result, setResult] = useState<OutputOf<typeof serve>>();
  const error = papers.error ?? people.error;
  const able = servable(papers.value ?? []), all = parties(people.value?.participants ?? []);
  const documentIds = chosen.filter((id) => able.some(({ documentId }) => documentId === id));
  const participantIds = picked ?? addressees(able.filter(({ documentId }) => documentIds.includes(documentId)), all);
  const names = { titles: new Map(able.map((one) => [one.documentId, one.title])), people: new Map(all.map((one) => [one.participantId, one.name])) };
  const ready = papers.value && people.value;
  return (
    <Screen title={w.title} note={people.value?.title}>
      <ScrollView className="body" scrollY>
        {!ready && (error === undefined ? <Skeleton rows={6} /> : <Problem text={sayUnread(error)} onRetry={() => { court.cache.refresh(list); court.cache.refresh(view); }} />)}
        {ready && able.length === 0 && !result && <Empty icon="file" text={w.none} />}
        {ready && able.length > 0 && !planning && !result && (
          <>
            <Choose documents={able} people={all} documentIds={documentIds} participantIds={participantIds} onDocuments={setChosen} onPeople={setPicked} />
            <Action disabled={documentIds.length === 0 || participantIds.length === 0} onClick={() => setPlanning(true)}>{w.next}</Action>
          </>
        )}
        {planning && !result && <Plan caseId={caseId} documentIds={documentIds} participantIds={participantIds} names={names} onResult={setResult} onBack={() => setPlanning(false)} />}
        {result && <Result caseId={caseId} result={result} names={names} />}
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}
