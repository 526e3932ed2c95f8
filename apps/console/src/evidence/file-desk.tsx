import { list, type EvidenceView } from '@microcourt/domain/evidence/contract';
import { Button } from 'antd';
import { useWords } from '../shared/language.ts';
import { Answered, Nothing } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { useAsk } from '../shared/use-ask.ts';
import { bySide } from './by-issue.ts';
import { FileRoom } from './file-room.tsx';
import { texts } from './texts.ts';
import '../shared/matter.css';
import './evidence.css';

/** A file that can be opened from here. */
export type Openable = { readonly fileId: string; readonly label: string };
type Props = { readonly caseId: string; readonly rest: readonly string[]; readonly papers: readonly Openable[] };

/** The files of a case, one large or two side by side: `…/file/<file>/<page>/<other file>`. */
export function FileDesk({ caseId, rest: [fileId, page = '1', other], papers }: Props) {
  const t = useWords(texts);
  const known = useAsk(list, { caseId });
  const to = (one: string, at = 1, ...beside: string[]) => go('cases', caseId, 'file', one, String(at), ...beside);
  return (
    <Answered known={known}>
      {(view) => {
        const groups = [...filesOf(view, t), { heading: t('file.papers'), files: papers }];
        const nameOf = (one: string) => groups.flatMap(({ files }) => files).find((file) => file.fileId === one)?.label ?? t('file.papers');
        return (
          <div className="desk">
            <section className="pane pane_left pane_files">
              {groups.filter(({ files }) => files.length > 0).map(({ heading, files }) => (
                <section key={heading} aria-label={heading}>
                  <h3 className="catalogue__heading">{heading}</h3>
                  {files.map((file) => <FileRow key={file.fileId} file={file} open={file.fileId === fileId || file.fileId === other} onOpen={() => (fileId !== undefined && other !== undefined ? to(fileId, Number(page), file.fileId) : to(file.fileId))} />)}
                </section>
              ))}
            </section>
            {fileId === undefined ? <Nothing title={t('file.choose')} /> : (
              <section className="pane pane_main" key={`${fileId} ${page}`}>
                <FileRoom caseId={caseId} fileId={fileId} name={nameOf(fileId)} page={Number(page) || 1} onElsewhere={(spoken) => to(spoken.fileId, spoken.page)} tools={other === undefined && <Button size="small" onClick={() => to(fileId, Number(page), 'choose')}>{t('beside')}</Button>} />
              </section>
            )}
            {fileId !== undefined && other !== undefined && (
              <section className="pane pane_main" key={other}>
                {other === 'choose' ? <Nothing title={t('file.choose')} /> : <FileRoom caseId={caseId} fileId={other} name={nameOf(other)} keys={false} onElsewhere={(spoken) => to(spoken.fileId, spoken.page)} tools={<Button size="small" onClick={() => to(fileId, Number(page))}>{t('beside.close')}</Button>} />}
              </section>
            )}
          </div>
        );
      }}
    </Answered>
  );
}

const filesOf = (view: EvidenceView, t: (key: keyof typeof texts, facts?: Readonly<Record<string, unknown>>) => string) =>
  bySide(view.items).map(({ key, items }) => ({
    heading: t(`side.${key as 'plaintiff'}`),
    files: items.flatMap(({ number, name, fileIds }) => fileIds.map((fileId, i) => ({ fileId, label: fileIds.length > 1 ? t('file.of', { label: `${number ?? ''} ${name}`, n: i + 1 }) : `${number ?? ''} ${name}` }))),
  }));

const FileRow = ({ file, open, onOpen }: { readonly file: Openable; readonly open: boolean; readonly onOpen: () => void }) => (
  <button type="button" className="catalogue__item" aria-pressed={open} onClick={onOpen}><span className="row__title">{file.label}</span></button>
);
