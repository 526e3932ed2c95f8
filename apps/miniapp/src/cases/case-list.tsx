import { claimMine, type CaseLine, mine } from '@microcourt/domain/cases/contract';
import { prefer } from '@microcourt/domain/case-spaces/contract';
import { Button, Text, View } from '@tarojs/components';
import { navigateTo, showToast } from '@tarojs/taro';
import { useState } from 'react';
import { court } from '../court';
import { Action, Empty, Line, Problem, Skeleton } from '../shared/ui/blocks';
import { say, sayError } from '../shared/refusals';
import { lineTime, present } from '../shared/time';
import { SearchField } from '../shared/ui/search-field';
import { Deeds } from '../shared/ui/sheet';
import { useAsk, useDeed, useSession } from '../shared/use-court';
import { useLater } from '../shared/use-later';
import { fill, useWords } from '../shared/words';
import { usePreferences } from '../theme/preferences';
import { words } from './texts';
import './case-list.css';

const PAGE = 60;
const TYPING = 300;
const first = { limit: PAGE };
/** The first page of the cases of the person who is signed in, in the court's order: pinned ones, then those last talked in. */
export function useMyCases() {
  const session = useSession();
  const known = useAsk(mine, session && first);
  return { ...known, lines: known.value };
}

/** 我的案件, as WeChat lists its chats; a search is the court's, so that it finds what is not on the screen. */
export function CaseList() {
  const w = useWords(words);
  const { lines, error } = useMyCases();
  const [q, setQ] = useState('');
  const asked = useLater(q.trim(), TYPING);
  const [chosen, setChosen] = useState<CaseLine>();
  if (!lines) return error ? <Problem text={sayError(error)} onRetry={() => court.cache.refresh(mine)} /> : <Skeleton avatar rows={6} />;
  return (
    <View>
      {lines.length > 0 && <SearchField label={w.search} value={q} onChange={setQ} />}
      {error !== undefined && <Problem text={sayError(error)} />}
      {lines.length === 0 && <Empty icon="case" text={w.empty} />}
      {lines.length > 0 && <Page key={asked} q={asked} after={undefined} onMore={setChosen} />}
      <ClaimMine />
      {chosen && <CaseDeeds line={chosen} onClose={() => setChosen(undefined)} />}
    </View>
  );
}

type PageProps = { readonly q: string; readonly after: string | undefined; readonly onMore: (line: CaseLine) => void };

/** A page of the list, and on request the pages after it. */
function Page({ q, after, onMore }: PageProps) {
  const w = useWords(words);
  const session = useSession();
  const { value, error } = useAsk(mine, session && { ...first, ...(q === '' ? {} : { q }), ...(after === undefined ? {} : { after }) });
  const [goesOn, setGoesOn] = useState(false);
  if (!value) return error === undefined ? <Skeleton avatar rows={3} /> : <Problem text={sayError(error)} onRetry={() => court.cache.refresh(mine)} />;
  const last = value[value.length - 1];
  return (
    <>
      {value.map((line) => <CaseRow key={line.caseId} line={line} onMore={() => onMore(line)} />)}
      {value.length === 0 && q !== '' && <Empty icon="search" text={w.foundNone} />}
      {last && value.length === PAGE && (goesOn
        ? <Page key={last.caseId} q={q} after={last.caseId} onMore={onMore} />
        : <Action quiet onClick={() => setGoesOn(true)}>{w.moreCases}</Action>)}
    </>
  );
}

/** What was typed, once the person has stopped for a moment. */
function CaseRow({ line, onMore }: { readonly line: CaseLine; readonly onMore: () => void }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const { title, lastAt, unread, muted, pinned, lastText, number, stage, caseId } = line;
  return (
    <View className={`case-row ${pinned ? 'case-row_pinned' : ''}`}>
      <Button className="plain case-row__open" onClick={() => void navigateTo({ url: `/pages/case-space/index?id=${caseId}` })} onLongPress={onMore}>
        <View className="case-row__avatar">
          <View className="icon icon_mediate" />
          {unread > 0 && <View className={`badge case-row__badge ${muted ? 'case-row__badge_muted' : ''}`} ariaLabel={fill(w.unread, { n: unread })}>{muted ? '' : unread > 99 ? '99+' : unread}</View>}
        </View>
        <View className="case-row__texts">
          <View className="case-row__top">
            <Text className="case-row__title">{title}</Text>
            <Text className="case-row__time">{lastAt ? lineTime(lastAt, present(), language) : ''}</Text>
          </View>
          <Text className="case-row__number">{`${number ?? w.noNumber} · ${say(`cases.stage.${stage}`)}`}</Text>
          <Text className="case-row__last">{lastText ?? ''}</Text>
        </View>
        {muted && <View className="icon icon_mute case-row__mute" ariaLabel={w.muted} />}
      </Button>
      <Button className="plain case-row__more" ariaLabel={`${w.more}：${title}`} onClick={onMore}><View className="icon icon_more" /></Button>
    </View>
  );
}

function CaseDeeds({ line, onClose }: { readonly line: CaseLine; readonly onClose: () => void }) {
  const w = useWords(words);
  const set = (change: { muted?: boolean; pinned?: boolean }) => {
    court.ask(prefer, { caseId: line.caseId, ...change }).then(
      () => court.cache.refresh(mine),
      (error: unknown) => void showToast({ title: sayError(error), icon: 'none' }),
    );
  };
  return (
    <Deeds title={line.title} onClose={onClose} deeds={[
      { label: line.pinned ? w.unpin : w.pin, onClick: () => set({ pinned: !line.pinned }) },
      { label: line.muted ? w.unmute : w.mute, onClick: () => set({ muted: !line.muted }) },
    ]} />
  );
}

function ClaimMine() {
  const w = useWords(words);
  const me = useSession()?.me;
  const { problem, run } = useDeed();
  if (me?.proof !== 'reviewed' && me?.proof !== 'counter') return null;
  const claim = () => void run(async () => {
    const { joined } = await court.ask(claimMine, {});
    court.cache.refresh(mine);
    await showToast({ title: joined > 0 ? fill(w.claimed, { n: joined }) : w.claimedNone, icon: 'none' });
  });
  return (
    <View className="case-claim">
      <Line icon="search" title={w.claim} note={w.claimNote} onClick={claim} />
      <Problem text={problem} />
    </View>
  );
}
