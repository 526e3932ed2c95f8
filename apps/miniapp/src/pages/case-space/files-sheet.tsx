import { ticket } from '@microcourt/domain/files/contract';
import { navigateTo } from '@tarojs/taro';
import { court } from '../../court';
import type { CardFile } from '../../messaging/content';
import { sayError } from '../../shared/refusals';
import { sizeText } from '../../shared/time';
import { Line, Problem, Skeleton } from '../../shared/ui/blocks';
import { Sheet } from '../../shared/ui/sheet';
import { useAsk } from '../../shared/use-court';
import { fileIn } from './use-deeds';

const MOST = 50;
type Props = { readonly caseId: string; readonly title: string; readonly files: readonly CardFile[]; readonly onImage: (fileId: string) => void; readonly onClose: () => void };

/** The files behind a card of the court: images are shown over the page, everything else on the page of files. */
export function FilesSheet({ caseId, title, files, onImage, onClose }: Props) {
  return (
    <Sheet title={title} onClose={onClose}>
      {Array.from({ length: Math.ceil(files.length / MOST) }, (_, i) => <Part key={i} files={files.slice(i * MOST, (i + 1) * MOST)} onImage={onImage} onOther={(fileId) => { onClose(); void navigateTo({ url: fileIn(caseId, fileId) }); }} />)}
    </Sheet>
  );
}

/** As many files as the court tells of at once. */
function Part({ files, onImage, onOther }: Pick<Props, 'files' | 'onImage'> & { readonly onOther: (fileId: string) => void }) {
  const { value, error } = useAsk(ticket, { fileIds: files.map(({ fileId }) => fileId) });
  if (!value) return error === undefined ? <Skeleton rows={Math.min(files.length, 4)} /> : <Problem text={sayError(error)} onRetry={() => court.cache.refresh(ticket)} />;
  const kept = new Map(value.map(({ fileId, file }) => [fileId, file]));
  const open = (fileId: string) => (kept.get(fileId)?.kind === 'image' ? onImage(fileId) : onOther(fileId));
  return (
    <>
      {files.map(({ fileId, label }) => {
        const file = kept.get(fileId);
        return file && <Line key={fileId} icon="file" title={label} note={`${file.name} · ${sizeText(file.size)}`} onClick={() => open(fileId)} />;
      })}
    </>
  );
}
