import { ticket } from '@microcourt/domain/files/contract';
import { useEffect, useState } from 'react';
import { court } from '../shared/court.ts';
import { sizeText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { texts as shared } from '../shared/texts.ts';
import { texts } from './texts.ts';

/** A fresh address of a file; undefined until it came, null where it may not be read. */
function useAddress(fileId: string, thumb: boolean): string | null | undefined {
  const [url, setUrl] = useState<string | null>();
  useEffect(() => {
    let left = false;
    court.ask(ticket, { fileIds: [fileId], ...(thumb ? { rendition: 'thumb' as const } : {}) }).then(([one]) => !left && setUrl(one?.url ?? null), () => !left && setUrl(null));
    return () => {
      left = true;
    };
  }, [fileId, thumb]);
  return url;
}

const open = async (fileId: string, download: boolean) => {
  const [one] = await court.ask(ticket, { fileIds: [fileId], download });
  if (one) window.open(one.url, '_blank', 'noopener');
};

export function Picture({ fileId, name, width, height }: { readonly fileId: string; readonly name: string; readonly width: number; readonly height: number }) {
  const s = useWords(shared);
  const url = useAddress(fileId, true);
  const scale = Math.min(220 / width, 200 / height, 1);
  if (url === null) return <span className="muted">{s('file.gone')}</span>;
  return (
    <button type="button" className="picture" style={{ width: width * scale, height: height * scale }} title={name} onClick={() => void open(fileId, false)}>
      {url && <img src={url} alt={name} />}
    </button>
  );
}

export function Voice({ fileId, seconds }: { readonly fileId: string; readonly seconds: number }) {
  const t = useWords(texts), s = useWords(shared);
  const url = useAddress(fileId, false);
  if (url === null) return <span className="muted">{s('file.gone')}</span>;
  return <audio className="voice" controls src={url} aria-label={t('said.voice', { seconds })} />;
}

export function Paper({ fileId, name, size }: { readonly fileId: string; readonly name: string; readonly size?: number | undefined }) {
  return <button type="button" className="paper" onClick={() => void open(fileId, true)}><span className="paper__name">{name}</span>{size !== undefined && <span className="muted figure">{sizeText(size)}</span>}</button>;
}
