import { preview } from '@microcourt/domain/documents/contract';
import { useEffect, useState } from 'react';
import { court } from '../shared/court.ts';
import { useWords } from '../shared/language.ts';
import { Failure } from '../shared/parts.tsx';
import { texts } from './texts.ts';

/** The very PDF of a draft, asked anew whenever what stands in it was saved. */
export function Preview({ caseId, documentId, of }: { readonly caseId: string; readonly documentId: string; readonly of: string }) {
  const t = useWords(texts);
  const [got, setGot] = useState<{ of?: string; url?: string; error?: unknown }>({});
  useEffect(() => {
    let left = false;
    court.ask(preview, { caseId, documentId }).then(({ url }) => !left && setGot({ of, url }), (error: unknown) => !left && setGot({ of, error }));
    return () => {
      left = true;
    };
  }, [caseId, documentId, of]);
  return (
    <section className="draft-pages" aria-label={t('preview')} aria-busy={got.of !== of}>
      {got.error !== undefined && <Failure error={got.error} />}
      {got.url ? <iframe className="stage__frame" src={`${got.url}#toolbar=0&navpanes=0&view=FitH`} title={t('preview')} /> : got.error === undefined && <p className="viewer__told" aria-busy="true">{t('preview.opening')}</p>}
      <p className="muted draft-pages__foot">{t('preview.what')}</p>
    </section>
  );
}
