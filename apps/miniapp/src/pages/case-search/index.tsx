import { texts as messagingTexts } from '@microcourt/domain/messaging/texts';
import { texts as filesTexts } from '@microcourt/domain/files/texts';
import { open } from '@microcourt/domain/case-spaces/contract';
import { media, search, seqOn } from '@microcourt/domain/messaging/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { Button, Input, ScrollView, View } from '@tarojs/components';
import { navigateTo, useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { words as caseWords } from '../../cases/texts';
import { court } from '../../court';
import { contentOf, type Reading } from '../../messaging/content';
import { useReading } from '../../messaging/use-reading';
import { openFile } from '../../shared/devices';
import { addSentences, sayError } from '../../shared/refusals';
import { addressOf, useTickets } from '../../shared/tickets';
import { lineTime, present } from '../../shared/time';
import { Action, Empty, Line, Problem, Skeleton } from '../../shared/ui/blocks';
import { DateField } from '../../shared/ui/date-field';
import { Viewer } from '../../shared/ui/viewer';
import { SignedIn } from '../../shared/ui/signed-in';
import { useAsk, useDeed, useSession } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { Screen } from '../../theme/screen';
import { words } from './texts';
import './index.css';

addSentences(messagingTexts);
addSentences(filesTexts);

const TABS = ['text', 'media', 'date'] as const;
const goTo = (caseId: string, stream: string, seq: number) => void navigateTo({ url: `/pages/case-space/index?id=${caseId}&stream=${encodeURIComponent(stream)}&seq=${seq}` });

/** Finds words, images, files and days in a case. */
export default function CaseSearchPage() {
  return <SignedIn><CaseSearch /></SignedIn>;
}

function CaseSearch() {
  const caseId = useRouter().params['id'] ?? '';
  const w = useWords(words);
  const session = useSession();
  const { value: space } = useAsk(open, session && caseId ? { caseId } : undefined);
  const reading = useReading(space, useWords(caseWords));
  const [tab, setTab] = useState<(typeof TABS)[number]>('text');
  return (
    <Screen title={w.title} note={space?.case.title}>
      <View className="streams" ariaRole="tablist">
        {TABS.map((one) => <Button key={one} className={`plain streams__one ${tab === one ? 'streams__one_on' : ''}`} ariaRole="tab" ariaSelected={tab === one} onClick={() => setTab(one)}>{w[one]}</Button>)}
      </View>
      <ScrollView className="body" scrollY>
        {!reading && <Skeleton rows={4} />}
        {reading && tab === 'text' && <Words caseId={caseId} reading={reading} />}
        {reading && tab === 'media' && <Media caseId={caseId} reading={reading} />}
        {reading && tab === 'date' && <Day caseId={caseId} />}
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

type Props = { readonly caseId: string; readonly reading: Reading };

function Words({ caseId, reading }: Props) {
  const w = useWords(words);
  const { language } = usePreferences();
  const [q, setQ] = useState('');
  const { value, error } = useAsk(search, q.trim() === '' ? undefined : { caseId, q: q.trim() });
  return (
    <>
      <View className="field"><Input className="field__input" ariaLabel={w.hint} placeholder={w.hint} value={q} maxlength={60} focus onInput={({ detail }) => setQ(detail.value)} /></View>
      {error !== undefined && <Problem text={sayError(error)} />}
      {value?.length === 0 && <Empty icon="search" text={w.nothing} />}
      {value?.map((item) => (
        <Line key={`${item.stream} ${item.seq}`} title={reading.line(item)} note={`${reading.nameOf(item.actor).whole} · ${lineTime(item.at, present(), language)}`} onClick={() => goTo(caseId, item.stream, item.seq)} />
      ))}
    </>
  );
}

function Media({ caseId, reading }: Props) {
  const w = useWords(words);
  const [before, setBefore] = useState<string>();
  const [older, setOlder] = useState<readonly NewsItem[]>([]);
  const { value, error } = useAsk(media, before === undefined ? { caseId } : { caseId, before });
  const [viewing, setViewing] = useState('');
  const items = useMemo(() => [...older, ...(value ?? [])].map((item) => ({ item, content: contentOf(item, reading) })), [older, value, reading]);
  const images = items.flatMap(({ content }) => (content.kind === 'image' ? [content] : []));
  const urls = useTickets(images.map(({ fileId }) => fileId));
  const last = value?.[value.length - 1];
  return (
    <>
      {error !== undefined && <Problem text={sayError(error)} />}
      {!value && items.length === 0 && error === undefined && <Skeleton rows={3} />}
      {value && items.length === 0 && <Empty icon="image" text={w.noMedia} />}
      <View className="media">
        {images.map(({ fileId, label }) => (
          <Button key={fileId} className="plain media__one" ariaLabel={label} onClick={() => setViewing(fileId)}>
            {urls[fileId] && <View className="media__image" style={{ backgroundImage: `url("${urls[fileId]}")` }} />}
          </Button>
        ))}
      </View>
      {items.map(({ item, content }) => content.kind === 'file' && (
        <Line key={`${item.stream} ${item.seq}`} icon="file" title={content.title} note={`${content.size} · ${reading.nameOf(item.actor).whole}`} onClick={() => void addressOf(content.fileId, true).then((url) => openFile(url, content.title))} />
      ))}
      {last && value && value.length >= 20 && <Action quiet onClick={() => { setOlder([...older, ...value]); setBefore(last.at); }}>{w.older}</Action>}
      {viewing && <Viewer fileId={viewing} label={w.media} onClose={() => setViewing('')} />}
    </>
  );
}

function Day({ caseId }: { readonly caseId: string }) {
  const w = useWords(words);
  const [day, setDay] = useState<string>();
  const { busy, problem, setProblem, run } = useDeed();
  const go = () => void run(async () => {
    const { seq } = await court.ask(seqOn, { caseId, stream: 'main', day: day! });
    if (seq === null) setProblem(w.noDay);
    else goTo(caseId, 'main', seq);
  });
  return (
    <>
      <DateField label={w.day} value={day} onChange={setDay} />
      <Problem text={problem} />
      <Action disabled={day === undefined} busy={busy} onClick={go}>{w.go}</Action>
    </>
  );
}
