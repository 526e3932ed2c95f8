import type { FileView } from '@microcourt/domain/files/contract';
import { Button, Progress } from 'antd';
import { useEffect, useRef, type DragEvent } from 'react';
import { useWords } from './language.ts';
import { Failure } from './parts.tsx';
import { texts } from './texts.ts';
import { useUpload, type Place } from './use-upload.ts';

type Props = { readonly place: Place; readonly accept?: string; readonly label?: string; readonly many?: boolean; readonly onKept: (file: FileView) => void };

/** Chooses or takes dropped files and brings them to the court, with a bar. */
export function UploadButton({ place, accept, label, many = false, onKept }: Props) {
  const t = useWords(texts);
  const chooser = useRef<HTMLInputElement>(null);
  const { percent, failure, send } = useUpload(place);
  // What was typed or kept while a file was under way is built upon, so the newest receiver is asked.
  const newest = useRef(onKept);
  useEffect(() => {
    newest.current = onKept;
  });
  const take = async (files: Iterable<File>) => {
    for (const file of files) {
      const kept = await send(file, file.name);
      if (kept) newest.current(kept);
      if (!many) return;
    }
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files);
  };
  return (
    <div className="upload" onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
      <input
        ref={chooser} className="upload__input" type="file" tabIndex={-1} aria-hidden accept={accept} multiple={many}
        onChange={({ target }) => void take([...(target.files ?? [])]).then(() => (target.value = ''))}
      />
      <Button onClick={() => chooser.current?.click()} loading={percent !== null}>{label ?? t('upload.choose')}</Button>
      {percent === null ? <span className="upload__hint">{t('upload.drop')}</span> : <Progress className="upload__bar" percent={percent} size="small" aria-label={t('upload.going', { percent })} />}
      <Failure error={failure} />
    </div>
  );
}
