import type { ParticipantView } from '@microcourt/domain/cases/contract';
import type { Said } from '@microcourt/domain/messaging/contract';
import type { FileSource } from '@microcourt/client/transport';
import { showToast } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { court } from '../../court';
import { useUploads } from '../../messaging/use-uploads';
import { pickFiles, pickImages } from '../../shared/devices';
import { sayError } from '../../shared/refusals';

const NO_FILE = '00000000-0000-4000-8000-000000000000';
/** What is being answered. */
export type Quote = { readonly seq: number; readonly line: string };

/** Everything a person can say in a stream: text with reply and mentions, voice, images, files. */
export function useSaying(caseId: string, stream: string) {
  const [text, setText] = useState(() => court.sessions.own.read(`typed.${caseId}.${stream}`) ?? '');
  const [quote, setQuote] = useState<Quote>();
  const [mentions, setMentions] = useState<readonly ParticipantView[]>([]);

  const write = useCallback((next: string) => {
    setText(next);
    court.sessions.own.write(`typed.${caseId}.${stream}`, next);
  }, [caseId, stream]);
  const say = useCallback((said: Said, more: { replyTo?: number; mentions?: string[] } = {}) => {
    try {
      court.say({ caseId, stream, said, ...more });
    } catch (error) {
      void showToast({ title: sayError(error), icon: 'none' });
    }
  }, [caseId, stream]);
  const { uploads, add, again, drop } = useUploads(caseId, stream, say);

  const sendText = () => {
    if (text.trim() === '') return;
    const named = mentions.flatMap((one) => (one.personId && text.includes(`@${one.name}`) ? [one.personId] : []));
    say({ kind: 'text', text }, { ...(quote ? { replyTo: quote.seq } : {}), ...(named.length > 0 ? { mentions: named } : {}) });
    write('');
    setQuote(undefined);
    setMentions([]);
  };
  const mention = (one: ParticipantView) => {
    setMentions([...mentions, one]);
    write(`${text.replace(/@$/, '')}@${one.name} `);
  };
  const voice = (source: FileSource, seconds: number) => {
    const said = (fileId: string): Said => ({ kind: 'voice', fileId, name: source.name, seconds });
    add({ source, draft: said(NO_FILE), say: ({ fileId }) => said(fileId) });
  };
  const images = async () => {
    for (const { source, width, height } of await pickImages(9)) {
      const said = (fileId: string, w: number, h: number): Said => ({ kind: 'image', fileId, name: source.name.slice(-200), width: w, height: h });
      add({ source, draft: said(NO_FILE, width, height), say: (file) => said(file.fileId, file.width ?? width, file.height ?? height) });
    }
  };
  const files = async () => {
    for (const { source, type } of await pickFiles(9)) {
      const said = (fileId: string, kind: string): Said => ({ kind: 'file', fileId, name: source.name.slice(-200), type: kind, size: source.size });
      add({ source, draft: said(NO_FILE, type), say: (file) => said(file.fileId, file.type) });
    }
  };
  return { text, write, say, sendText, quote, setQuote, mention, voice, images, files, uploads, again, drop };
}
