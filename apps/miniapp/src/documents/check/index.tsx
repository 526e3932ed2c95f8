import { check, type Checked } from '@microcourt/domain/documents/contract';
import type { FileSource } from '@microcourt/client/transport';
import { ScrollView, View } from '@tarojs/components';
import { navigateTo, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type * as z from 'zod/mini';
import { court } from '../../court';
import { pickFiles } from '../../shared/devices';
import { documentKinds } from '../../shared/document-kinds';
import { sha256Of } from '../../shared/sha256';
import { momentText, sizeText } from '../../shared/time';
import { Action, Group, Line, Note, Problem } from '../../shared/ui/blocks';
import { Field } from '../../shared/ui/field';
import { sayUnread } from '../../shared/refusals';
import { useDeed } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { Screen } from '../../theme/screen';
import { shortHash, verdictOf } from '../standing';
import { words } from '../texts-check';

type Answer = z.infer<typeof Checked>;
type InHand = { readonly name: string; readonly size: number; readonly percent: number; readonly hash: string | undefined; readonly broken: boolean };

/** 文书核验: whether a document is the court's and unaltered, by its code, or by a file whose hash is worked out on the device; open to anyone. */
export default function CheckPage() {
  const given = useRouter().params['code'];
  const w = useWords(words);
  const [code, setCode] = useState(given ? decodeURIComponent(given) : '');
  const [answer, setAnswer] = useState<Answer>();
  const { file, pick } = useFile(() => setAnswer(undefined));
  const { busy, problem, run } = useDeed(sayUnread);
  const asked = code.trim(), hash = file?.hash;
  const send = () => void run(async () => setAnswer(await court.ask(check, { code: asked, ...(hash === undefined ? {} : { sha256: hash }) })));
  return (
    <Screen title={w.title}>
      <ScrollView className="body" scrollY>
        <Note>{w.what}</Note>
        <Field label={w.code} hint={w.codeHint} max={40} value={code} onChange={(text) => { setCode(text); setAnswer(undefined); }} />
        <Group>
          <Line icon="file" title={file ? file.name : w.file} note={file ? sizeText(file.size) : w.fileNote} value={file ? w.otherFile : ''} onClick={() => void pick()} />
          {file && file.hash === undefined && !file.broken && <Line title={fill(w.hashing, { percent: file.percent })} />}
          {file?.hash && <Line title={w.hash} value={shortHash(file.hash)} />}
        </Group>
        <Problem text={file?.broken ? w.unreadable : problem} />
        <Action busy={busy} disabled={asked === '' && hash === undefined} onClick={send}>{w.check}</Action>
        {answer && <Verdict answer={answer} hash={hash} />}
        <Group><Line icon="search" title={w.toMessage} note={w.toMessageNote} onClick={() => void navigateTo({ url: '/service-of-process/check/index' })} /></Group>
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

/** The file in hand, hashed on the device; a file chosen meanwhile takes the place of the one before. */
function useFile(onNew: () => void) {
  const [file, setFile] = useState<InHand>();
  const take = async (source: FileSource) => {
    const { name, size } = source;
    const told = (part: Partial<InHand>) => setFile((now) => (now?.name === name && now.size === size ? { ...now, ...part } : now));
    setFile({ name, size, percent: 0, hash: undefined, broken: false });
    await sha256Of(source, (percent) => told({ percent })).then((hash) => told({ hash }), () => told({ broken: true }));
  };
  const pick = async () => {
    const [one] = await pickFiles(1);
    if (!one) return;
    onNew();
    await take(one.source);
  };
  return { file, pick };
}

const TEXTS = { issued: 'issuedText', altered: 'alteredText' } as const;
function Verdict({ answer, hash }: { readonly answer: Answer; readonly hash: string | undefined }) {
  const w = useWords(words), kinds = useWords(documentKinds);
  const { language } = usePreferences();
  const verdict = verdictOf(answer, hash), { courtName, kind, number, issuedAt, signatures, replaced } = answer;
  if (verdict === 'unknown') return <View ariaLive="polite"><Problem text={`${w.unknown}。${hash === undefined ? w.unknownCode : w.unknownFile}`} /></View>;
  return (
    <View ariaLive="polite">
      {verdict === 'altered' ? <Problem text={`${w.altered}。${w.alteredText}`} /> : <Note strong>{verdict === 'same' ? w.same : `${w.issued}。${w[TEXTS[verdict]]}`}</Note>}
      {replaced && <Problem text={w.replaced} />}
      <Group>
        {courtName && <Line title={w.court} value={courtName} />}
        {kind && <Line title={w.kind} value={kinds[kind]} />}
        {number && <Line title={w.number} value={number} />}
        {issuedAt && <Line title={w.issuedAt} value={momentText(issuedAt, language)} />}
        {signatures.map(({ by, at, suite }) => <Line key={`${by} ${at}`} icon="shield" title={by === 'court' ? w.byCourt : w.byPerson} note={`${momentText(at, language)} · ${suite.toUpperCase()}`} />)}
      </Group>
    </View>
  );
}
