import { view, type DocumentView } from '@microcourt/domain/documents/contract';
import { ScrollView, Text, View } from '@tarojs/components';
import { navigateTo, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { court } from '../../court';
import { documentKinds } from '../../shared/document-kinds';
import { say, sayUnread } from '../../shared/refusals';
import { momentText } from '../../shared/time';
import { Action, Group, Line, Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { Reader } from '../../shared/ui/reader';
import { SignedIn } from '../../shared/ui/signed-in';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { Screen } from '../../theme/screen';
import { Signers } from '../parts/signers';
import { TONES } from '../standing';
import { words } from '../texts';
import { useDocument } from '../use-documents';
import { Deeds } from './deeds';
import { Proof } from './proof';

const pageOf = (caseId: string, documentId: string) => `/documents/view/index?case=${caseId}&id=${documentId}`;
const go = (url: string) => void navigateTo({ url });
const NOTES = { making: 'makingNote', failed: 'failedNote', replaced: 'replacedNote' } as const;

/** 文书: one document, who signs it, what proves it, and what this person may do with it. */
export default function DocumentPage() {
  return <SignedIn><Document /></SignedIn>;
}

function Document() {
  const { case: caseId = '', id = '' } = useRouter().params;
  const w = useWords(words);
  const { value, error } = useDocument(caseId, id);
  return (
    <Screen title={w.document} note={value?.title}>
      <ScrollView className="body" scrollY>
        {!value && (error === undefined ? <Skeleton rows={6} /> : <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh(view)} />)}
        {value && <One one={value} />}
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

function One({ one }: { readonly one: DocumentView }) {
  const w = useWords(words);
  const { caseId, documentId, state, title, fileId, may, replaces, replacedBy, failure, objections } = one;
  const [reading, setReading] = useState(false);
  const note = NOTES[state as 'making'];
  return (
    <>
      {note && <Note strong>{state === 'failed' && failure ? say(failure.code, failure.facts) : w[note]}</Note>}
      <About one={one} />
      {may.includes('sign') && <Action onClick={() => go(`/documents/sign/index?case=${caseId}&id=${documentId}`)}>{w.readSign}</Action>}
      {fileId && <Action quiet={may.includes('sign')} onClick={() => setReading(true)}>{w.read}</Action>}
      {may.includes('serve') && <Action quiet onClick={() => go(`/service-of-process/serve/index?case=${caseId}&documents=${documentId}`)}>{w.serve}</Action>}
      <Signers one={one} />
      <Deeds one={one} />
      <Proof one={one} />
      {one.known.length > 0 && <Group title={w.known}>{one.known.map(({ label, text }) => <Line key={label} title={label} note={text} />)}</Group>}
      {objections.length > 0 && <Group title={w.object}>{objections.map((each) => <Line key={each.objectionId} title={each.name} note={[each.text, each.answer ? fill(w.objectAnswer, { text: each.answer }) : w.objectOpen].join('\n')} />)}</Group>}
      <Group>
        {replacedBy && <Line icon="file" title={w.after} onClick={() => go(pageOf(caseId, replacedBy))} />}
        {replaces && <Line icon="file" title={w.before} onClick={() => go(pageOf(caseId, replaces))} />}
      </Group>
      {may.includes('issue') && <Note>{w.draftNote}</Note>}
      {reading && fileId && <Reader fileId={fileId} title={title} onClose={() => setReading(false)} />}
    </>
  );
}

function About({ one: { kind, title, version, state, issuedAt, draftedBy, draftedAt, pages } }: { readonly one: DocumentView }) {
  const w = useWords(words), kinds = useWords(documentKinds);
  const { language } = usePreferences();
  return (
    <Group>
      <Line title={title} note={[kinds[kind] === title ? '' : kinds[kind], fill(w.version, { n: version })].filter(Boolean).join(' · ')} aside={<Text className={`chip ${TONES[state]}`}>{w[state]}</Text>} />
      {issuedAt ? <Line title={w.issuedAt} value={momentText(issuedAt, language)} /> : <Line title={w.draftedBy} value={draftedBy} note={momentText(draftedAt, language)} />}
      {pages !== null && <Line title={w.pages} value={String(pages)} />}
    </Group>
  );
}
