import { ticket, type FileView } from '@microcourt/domain/files/contract';
import { useEffect, useState } from 'react';
import { court } from './court.ts';
import { FileStage } from './file-stage.tsx';
import { useKeys } from './keys.ts';
import { useWords } from './language.ts';
import { Nothing } from './parts.tsx';
import { texts } from './texts.ts';

/** Files under the name of what they belong to. */
export type FileGroup = { readonly label: string; readonly fileIds: readonly string[] };
type Ticket = { readonly fileId: string; readonly url: string; readonly file: FileView };

/** A fresh address of a file each time it is chosen, since addresses hold for two minutes. */
function useTicket(fileId: string | undefined): { ticket?: Ticket; failed: boolean } {
  const [state, setState] = useState<{ of?: string | undefined; ticket?: Ticket; failed: boolean }>({ failed: false });
  useEffect(() => {
    if (fileId === undefined) return;
    let left = false;
    court.ask(ticket, { fileIds: [fileId] }).then(
      ([first]) => !left && setState(first ? { of: fileId, ticket: first, failed: false } : { of: fileId, failed: true }),
      () => !left && setState({ of: fileId, failed: true }),
    );
    return () => {
      left = true;
    };
  }, [fileId]);
  return state.of === fileId ? state : { failed: false };
}

type Props = { readonly groups: readonly FileGroup[]; readonly empty?: string; readonly keys?: boolean };

/** All files of something side by side with it: chosen by a list of names, shown large. `[` and `]` walk through them. */
export function FileViewer({ groups, empty, keys = true }: Props) {
  const t = useWords(texts);
  const flat = groups.flatMap(({ label, fileIds }) => fileIds.map((fileId, i) => ({ fileId, label: fileIds.length > 1 ? `${label} ${i + 1}` : label })));
  const [chosen, setChosen] = useState<string>();
  const at = Math.max(0, flat.findIndex(({ fileId }) => fileId === chosen));
  const current = flat[at];
  const { ticket: got, failed } = useTicket(current?.fileId);
  const walk = (step: 1 | -1) => setChosen(flat[(at + step + flat.length) % flat.length]?.fileId);
  useKeys(keys && flat.length > 1 ? [
    { key: ']', label: t('file.next'), run: () => walk(1) },
    { key: '[', label: t('file.previous'), run: () => walk(-1) },
  ] : []);
  if (!current) return <Nothing title={empty ?? t('file.none')} />;
  return (
    <section className="files" aria-label={current.label}>
      <nav className="files__names">
        {flat.map(({ fileId, label }) => (
          <button key={fileId} type="button" className="files__name" aria-current={fileId === current.fileId} onClick={() => setChosen(fileId)}>{label}</button>
        ))}
      </nav>
      {failed ? <Nothing title={t('file.gone')} /> : got ? <FileStage key={got.fileId} url={got.url} file={got.file} keys={keys} /> : <div className="files__waiting" aria-busy="true" />}
    </section>
  );
}
