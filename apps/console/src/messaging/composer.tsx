import { canned, type Said } from '@microcourt/domain/messaging/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { Button } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import { court } from '../shared/court.ts';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { Key } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { UploadButton } from '../shared/upload-button.tsx';
import { useAsk } from '../shared/use-ask.ts';
import type { FileView } from '@microcourt/domain/files/contract';
import { talkOf } from './news.ts';
import { useRoom, useSpeaker } from './people.ts';
import { texts } from './texts.ts';

type Props = { readonly reply: NewsItem | undefined; readonly reason: string | null; readonly onSent: () => void };
const saidOf = ({ fileId, name, kind, width, height, type, size }: FileView): Said =>
  (kind === 'image' ? { kind: 'image', fileId, name, width: width ?? 800, height: height ?? 600 } : { kind: 'file', fileId, name, type, size });

/** Writes into a room: text, images and files, a reply, mentions. Kept and sent once, also over a lost line. */
export function Composer({ reply, reason, onSent }: Props) {
  const t = useWords(texts);
  const say = useSentences();
  const field = useRef<HTMLTextAreaElement>(null);
  const speaker = useSpeaker();
  const { caseId, stream, people, mayWrite } = useRoom();
  const [text, setText] = useState('');
  useKeys([{ key: 'm', label: t('composer.focus'), run: () => field.current?.focus() }]);
  const mentioned = people.filter(({ name, personId, joined }) => personId !== null && joined && text.includes(`@${name}`));
  const put = (said: Said) => {
    court.say({ caseId, stream, said, ...(reply ? { replyTo: reply.seq } : {}), ...(mentioned.length > 0 && said.kind === 'text' ? { mentions: mentioned.map(({ personId }) => personId!) } : {}) });
    onSent();
  };
  const send = () => {
    if (text.trim() === '') return;
    put({ kind: 'text', text: text.trim() });
    setText('');
    field.current?.focus();
  };
  const type = (words: string) => {
    setText(words);
    field.current?.focus();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    if (event.key === 'Escape') field.current?.blur();
  };
  if (!mayWrite) return <p className="composer composer_no">{reason === null ? '' : say(reason)}</p>;
  return (
    <footer className="composer">
      {reply && <p className="composer__reply">{t('composer.reply', { name: speaker(reply.actor).name, text: replyText(reply) })} <button type="button" className="bar__quiet" onClick={onSent}>×</button></p>}
      <textarea ref={field} className="control area" rows={2} maxLength={4_000} aria-label={t('composer.label')} placeholder={t(stream === 'court' ? 'composer.hint.court' : 'composer.hint')} value={text} onChange={({ target }) => setText(target.value)} onKeyDown={pressed} />
      <div className="composer__foot">
        <UploadButton place={{ caseId, stream }} many label={t('composer.image')} onKept={(file) => put(saidOf(file))} />
        <Mentions text={text} onPick={(name) => type(`${text.replace(/@[^@\s]*$/, '')}@${name} `)} />
        <CannedPicker onPick={(words) => type(text + words)} />
        <Button type="primary" disabled={text.trim() === ''} onClick={send}>{t('composer.send')} <Key name="Ctrl ↵" /></Button>
      </div>
    </footer>
  );
}

function replyText(item: NewsItem): string {
  const { said } = talkOf(item);
  return said && 'text' in said ? said.text.slice(0, 40) : said && 'name' in said ? said.name : '';
}

/** The members who may be meant by what follows an @ at the end of the text. */
function Mentions({ text, onPick }: { readonly text: string; readonly onPick: (name: string) => void }) {
  const { people, me } = useRoom();
  const started = /@([^@\s]{0,12})$/.exec(text)?.[1];
  if (started === undefined) return null;
  const found = people.filter(({ name, personId, joined }) => joined && personId !== null && personId !== me && name.includes(started)).slice(0, 5);
  return <span className="chips composer__mentions">{found.map(({ participantId, name }) => <button key={participantId} type="button" className="chip" onClick={() => onPick(name)}>@{name}</button>)}</span>;
}

/** Inserts one of the court's canned answers. */
export function CannedPicker({ onPick }: { readonly onPick: (text: string) => void }) {
  const t = useWords(texts);
  const { courtCode } = useRoom();
  const all = useAsk(canned, { courtCode }).value ?? [];
  if (all.length === 0) return null;
  return (
    <select className="control composer__canned" aria-label={t('composer.canned')} value="" onChange={({ target }) => onPick(all.find(({ cannedId }) => cannedId === target.value)?.text ?? '')}>
      <option value="">{t('composer.canned')}</option>
      {all.map(({ cannedId, title }) => <option key={cannedId} value={cannedId}>{title}</option>)}
    </select>
  );
}
