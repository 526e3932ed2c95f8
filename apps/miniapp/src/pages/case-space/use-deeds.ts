import { recall } from '@microcourt/domain/messaging/contract';
import { mayRecall } from '@microcourt/domain/messaging/rules';
import { navigateTo, showToast } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { court } from '../../court';
import type { EntryDeed } from '../../messaging/bubble-list/props';
import type { Entry } from '../../messaging/entries';
import { copyText, hush, openMap, play } from '../../shared/devices';
import { sayError } from '../../shared/refusals';
import { addressOf } from '../../shared/tickets';
import type { NewsItem } from '@microcourt/domain/shared/wire';

const tell = (title: string) => void showToast({ title, icon: 'none' });
const orSay = (error: unknown) => tell(sayError(error));

/** The page on which a file of a case is looked at. */
export const fileIn = (caseId: string, fileId: string): string => `/files/view/index?case=${caseId}&file=${fileId}`;

/** What touching an entry does: plays, opens, or shows what can be done with it. */
export function useDeeds(caseId: string, entries: readonly Entry[] | undefined) {
  const [about, setAbout] = useState<{ entry: Entry; deed: Exclude<EntryDeed, 'open'> | 'files' }>();
  const [playing, setPlaying] = useState('');
  const [viewing, setViewing] = useState('');
  const now = useRef({ entries, playing });
  useEffect(() => { now.current = { entries, playing }; });

  const open = useCallback((entry: Entry) => {
    const { content, key } = entry;
    if (entry.status !== 'sent') return;
    if (content.kind === 'voice') {
      if (now.current.playing === key) return hush();
      setPlaying(key);
      addressOf(content.fileId).then((url) => play(url, () => setPlaying((one) => (one === key ? '' : one))), (error: unknown) => { setPlaying(''); orSay(error); });
    } else if (content.kind === 'image') setViewing(content.fileId);
    else if (content.kind === 'file') void navigateTo({ url: fileIn(caseId, content.fileId) });
    else if ('to' in content && content.to) void navigateTo({ url: content.to });
    else if (content.kind === 'notice') setAbout({ entry, deed: 'figures' });
    else if (content.kind === 'card') setAbout({ entry, deed: content.figures ? 'figures' : 'files' });
    else if (content.kind === 'location') openMap(content, content.title);
  }, [caseId]);

  const onDeed = useCallback((deed: EntryDeed, key: string) => {
    const entry = now.current.entries?.find((one) => one.key === key);
    if (!entry) return;
    if (deed === 'open') open(entry);
    else setAbout({ entry, deed });
  }, [open]);
  return { onDeed, about, setAbout, playing, viewing, setViewing };
}

/** Copies what an entry says. */
export const copyEntry = (text: string, done: string): void => void copyText(text).then(() => tell(done), () => undefined);

/** Takes one's own words back. */
export const recallEntry = (caseId: string, stream: string, seq: number): void => void court.ask(recall, { caseId, stream, seq }).catch(orSay);

/** Why one's own words cannot be taken back now; undefined where they can. */
export function recallBarred(item: NewsItem | undefined, me: string): string | undefined {
  const said = (item?.body as { said?: { kind: string } } | undefined)?.said;
  const verdict = mayRecall(item && { name: item.name, actor: item.actor, at: new Date(item.at), kind: said?.kind ?? null, recalled: false }, me, new Date());
  return verdict.ok ? undefined : verdict.refusal.code;
}
