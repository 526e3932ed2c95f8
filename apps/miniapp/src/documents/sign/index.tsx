import { type Line as Written, pictureOf, sentStrokes } from '@microcourt/client/strokes';
import { sign, view, type DocumentView } from '@microcourt/domain/documents/contract';
import { Button, Image, ScrollView, Text, View } from '@tarojs/components';
import { navigateBack, showToast, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { court } from '../../court';
import { sayUnread } from '../../shared/refusals';
import { Action, Group, Line, Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { useProvedAsk } from '../../shared/ui/prove-again';
import { Confirm } from '../../shared/ui/sheet';
import { Reader } from '../../shared/ui/reader';
import { SignedIn } from '../../shared/ui/signed-in';
import { useDeed, useSession } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { Screen } from '../../theme/screen';
import { Signers } from '../parts/signers';
import { shortHash } from '../standing';
import { words } from '../texts';
import { know, useDocument } from '../use-documents';
import { PadScreen } from './pad-screen';
import './index.css';

/** Signing a document by hand on the screen: read, see what the signature is bound to, write, confirm. */
export default function SignPage() {
  return <SignedIn><Sign /></SignedIn>;
}

function Sign() {
  const { case: caseId = '', id = '' } = useRouter().params;
  const w = useWords(words);
  const { value, error } = useDocument(caseId, id);
  return (
    <Screen title={w.sign} note={value?.title}>
      <ScrollView className="body" scrollY>
        {!value && (error === undefined ? <Skeleton rows={6} /> : <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh(view)} />)}
        {value && <Open one={value} />}
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

function Open({ one }: { readonly one: DocumentView }) {
  const w = useWords(words);
  const { fileId, sha256, may, title, version } = one;
  const me = useSession()?.me.name ?? '';
  // The file that was read is the one that is signed: when it changes under the reader, reading and writing begin anew.
  const [read, setRead] = useState<string>();
  const [lines, setLines] = useState<readonly Written[]>([]);
  const [reading, setReading] = useState(false);
  if (!fileId || !sha256 || !may.includes('sign')) return <><Signers one={one} /><Note>{w.notYourTurn}</Note></>;
  const wasRead = read === sha256;
  return (
    <>
      <Group title={w.signRead}><Line icon="file" title={w.signOpen} value={wasRead ? w.readDone : ''} onClick={() => setReading(true)} /></Group>
      {read !== undefined && !wasRead && <Problem text={w.changed} />}
      <Signers one={one} />
      <Group title={w.bound}>
        <Line title={w.boundName} value={me} />
        <Line title={w.boundDocument} value={`${title} · ${fill(w.version, { n: version })}`} />
        <Line title={w.boundHash} aside={<Text className="line__value mono">{shortHash(sha256)}</Text>} />
        <Line title={w.boundTime} value={w.boundTimeText} />
      </Group>
      <Note>{w.boundText}</Note>
      <Place one={one} name={me} lines={lines} onLines={setLines} />
      <Give one={one} lines={lines} ready={wasRead && lines.length > 0} />
      <Note>{w.counter}</Note>
      {reading && <Reader fileId={fileId} title={title} onRead={(page, count) => { if (page === count) setRead(sha256); }} onClose={() => setReading(false)} />}
    </>
  );
}

/** Where the signature will stand in the document, as it will look; touching it opens the screen to write on. */
function Place({ one, name, lines, onLines }: { readonly one: DocumentView; readonly name: string; readonly lines: readonly Written[]; readonly onLines: (lines: readonly Written[]) => void }) {
  const w = useWords(words);
  const [writing, setWriting] = useState(false);
  const { title, sha256 } = one;
  return (
    <View className="place">
      <Text className="place__text">{fill(w.placeText, { title })}</Text>
      <Button className="plain place__box" ariaLabel={lines.length > 0 ? w.rewrite : w.write} onClick={() => setWriting(true)}>
        {lines.length > 0 ? <Image className="place__ink" mode="aspectFit" src={pictureOf(lines, '#111')} ariaLabel={w.preview} /> : <><View className="icon icon_edit" /><Text>{w.write}</Text></>}
      </Button>
      <View className="place__name">{name}{lines.length > 0 ? ` · ${w.rewrite}` : ''}</View>
      {writing && <PadScreen begin={lines} note={`${name} · ${title} · ${shortHash(sha256 ?? '')}`} onReady={(made) => { onLines(made); setWriting(false); }} onClose={() => setWriting(false)} />}
    </View>
  );
}

function Give({ one, lines, ready }: { readonly one: DocumentView; readonly lines: readonly Written[]; readonly ready: boolean }) {
  const w = useWords(words);
  const [asking, setAsking] = useState(false);
  const { busy, problem, run } = useDeed();
  const { ask, sheet } = useProvedAsk();
  const { caseId, documentId, sha256 } = one;
  const send = () => void run(async () => {
    const signed = await ask(sign, { caseId, documentId, sha256: sha256 ?? '', strokes: sentStrokes(lines) });
    await showToast({ title: w.done, icon: 'success' });
    await navigateBack();
    know(caseId, signed);
  });
  return (
    <>
      <Action disabled={!ready} onClick={() => setAsking(true)}>{w.confirm}</Action>
      {asking && (
        <Confirm title={w.confirm} text={`${w.boundText}${w.confirmAsk}`} yes={w.confirm} busy={busy} onYes={send} onClose={() => setAsking(false)}>
          <Image className="place__ink" mode="aspectFit" src={pictureOf(lines, '#111')} ariaLabel={w.preview} />
          <Problem text={problem} />
        </Confirm>
      )}
      {sheet}
    </>
  );
}
