import { list } from '@microcourt/domain/documents/contract';
import { useWords } from '../shared/language.ts';
import { hrefOf } from '../shared/route.ts';
import { useSentences } from '../shared/sentences.ts';
import { useAsk } from '../shared/use-ask.ts';
import { lookOf } from './look-of.ts';
import { texts } from './texts.ts';

const AT_MOST = 5;

/** The newest documents of a case, beside its space. */
export function DocumentsState({ caseId }: { readonly caseId: string }) {
  const t = useWords(texts);
  const say = useSentences();
  const all = useAsk(list, { caseId }).value?.filter(({ state }) => state !== 'discarded' && state !== 'replaced');
  if (!all) return null;
  return (
    <>
      <h2 className="card__title">{t('title')} <a className="panel__open" href={hrefOf('cases', caseId, 'documents')}>{t('open.it')}</a></h2>
      {all.length === 0 && <p className="muted">{t('none')}</p>}
      {all.slice(0, AT_MOST).map((one) => <a key={one.documentId} className="panel__line" href={hrefOf('cases', caseId, 'documents', one.documentId)}><span>{one.title}</span><span className={`mark ${lookOf(one.state)}`}>{say(`documents.state.${one.state}`)}</span></a>)}
    </>
  );
}
