import { checkCode } from '@microcourt/domain/service-of-process/contract';
import { texts } from '@microcourt/domain/service-of-process/texts';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import { ScrollView, View } from '@tarojs/components';
import { navigateTo, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { court } from '../../court';
import { documentKinds } from '../../shared/document-kinds';
import { addSentences, say, sayUnread } from '../../shared/refusals';
import { momentText } from '../../shared/time';
import { Action, Group, Line, Note, Problem } from '../../shared/ui/blocks';
import { Field } from '../../shared/ui/field';
import { useDeed } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { Screen } from '../../theme/screen';
import { words } from '../texts-check';

addSentences(texts);

/** 核对法院消息: whether a message that someone got is the court's, by the code in it; open to anyone. */
export default function CheckPage() {
  const given = useRouter().params['code'];
  const w = useWords(words);
  const [code, setCode] = useState(given ? decodeURIComponent(given) : '');
  const [answer, setAnswer] = useState<OutputOf<typeof checkCode>>();
  const { busy, problem, run } = useDeed(sayUnread);
  const check = () => void run(async () => setAnswer(await court.ask(checkCode, { code: code.trim() })));
  const write = (text: string) => {
    setCode(text);
    setAnswer(undefined);
  };
  return (
    <Screen title={w.title}>
      <ScrollView className="body" scrollY>
        <Note>{w.what}</Note>
        <Field label={w.code} hint={w.codeHint} max={40} value={code} onChange={write} />
        <Problem text={problem} />
        <Action busy={busy} disabled={code.trim() === ''} onClick={check}>{w.check}</Action>
        {answer && <Answer answer={answer} />}
        <Note>{w.never}</Note>
        <Group><Line icon="file" title={w.toDocument} note={w.toDocumentNote} onClick={() => void navigateTo({ url: '/documents/check/index' })} /></Group>
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

function Answer({ answer: { found, courtName, kind, sentAt, way } }: { readonly answer: OutputOf<typeof checkCode> }) {
  const w = useWords(words), kinds = useWords(documentKinds);
  const { language } = usePreferences();
  if (!found) return <View ariaLive="polite"><Problem text={`${w.notFound}。${w.notFoundText}`} /></View>;
  return (
    <View ariaLive="polite">
      <Note strong>{w.foundText}</Note>
      <Group title={w.found}>
        {courtName && <Line title={w.court} value={courtName} />}
        {kind && <Line title={w.kind} value={kinds[kind]} />}
        {sentAt && <Line title={w.sentAt} value={momentText(sentAt, language)} />}
        {way && <Line title={w.way} value={say(`service-of-process.way.${way}`)} />}
      </Group>
    </View>
  );
}
