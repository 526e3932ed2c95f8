import type { DocumentView } from '@microcourt/domain/documents/contract';
import { useWords } from '../shared/language.ts';
import { Nothing } from '../shared/parts.tsx';
import { PagesViewer } from '../shared/pages-viewer.tsx';
import { useSentences } from '../shared/sentences.ts';
import { Preview } from './preview.tsx';
import { texts } from './texts.ts';

/** The pages of a document that stands; while it is made, how far that is; of someone else's draft its preview. */
export function Sheets({ document: { caseId, documentId, fileId, state, title, values, failure } }: { readonly document: DocumentView }) {
  const t = useWords(texts);
  const say = useSentences();
  return (
    <section className="pane pane_main">
      {fileId ? <PagesViewer fileId={fileId} name={title} />
        : state === 'making' ? <p className="viewer__told" aria-busy="true">{t('making')}</p>
        : state === 'failed' && failure ? <Nothing title={t('failure')} hint={say(failure.code, failure.facts)} />
        : <Preview caseId={caseId} documentId={documentId} of={JSON.stringify(values)} />}
    </section>
  );
}
