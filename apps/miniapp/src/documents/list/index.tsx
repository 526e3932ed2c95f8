import { list, type DocumentView } from '@microcourt/domain/documents/contract';
import { ScrollView, Text, View } from '@tarojs/components';
import { navigateTo, useRouter } from '@tarojs/taro';
import { court } from '../../court';
import { documentKinds } from '../../shared/document-kinds';
import { sayUnread } from '../../shared/refusals';
import { momentText } from '../../shared/time';
import { Empty, Group, Line, Problem, Skeleton } from '../../shared/ui/blocks';
import { SignedIn } from '../../shared/ui/signed-in';
import { useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { Screen } from '../../theme/screen';
import { inParts, TONES } from '../standing';
import { words } from '../texts';
import { words as checkWords } from '../texts-check';
import { useDocuments } from '../use-documents';

/** 本案文书: the documents of a case that this person may see; what waits for a signature stands first. */
export default function DocumentsPage() {
  return <SignedIn><Documents /></SignedIn>;
}

const go = (url: string) => void navigateTo({ url });

function Documents() {
  const { case: caseId = '' } = useRouter().params;
  const w = useWords(words), check = useWords(checkWords);
  const { value, error } = useDocuments(caseId);
  const { toSign, others } = inParts(value ?? []);
  return (
    <Screen title={w.list}>
      <ScrollView className="body" scrollY>
        {!value && (error === undefined ? <Skeleton rows={6} /> : <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh(list)} />)}
        {value?.length === 0 && <Empty icon="file" text={w.none} />}
        {toSign.length > 0 && <Group title={w.toSign}>{toSign.map((one) => <Row key={one.documentId} one={one} />)}</Group>}
        {others.length > 0 && <Group title={w.others}>{others.map((one) => <Row key={one.documentId} one={one} />)}</Group>}
        <Group><Line icon="shield" title={check.title} note={w.verifyNote} onClick={() => go('/documents/check/index')} /></Group>
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

function Row({ one: { caseId, documentId, title, kind, state, issuedAt, draftedAt } }: { readonly one: DocumentView }) {
  const w = useWords(words), kinds = useWords(documentKinds);
  const { language } = usePreferences();
  const note = [kinds[kind] === title ? '' : kinds[kind], momentText(issuedAt ?? draftedAt, language)].filter(Boolean).join(' · ');
  return <Line icon="file" title={title} note={note} aside={<Text className={`chip ${TONES[state]}`}>{w[state]}</Text>} onClick={() => go(`/documents/view/index?case=${caseId}&id=${documentId}`)} />;
}
