import { article } from '@microcourt/domain/law/contract';
import { cited, type Citation } from '@microcourt/domain/shared/citation';
import { Button } from 'antd';
import { Dialog } from './dialog.tsx';
import { useWords } from './language.ts';
import { Answered } from './parts.tsx';
import { texts as shared } from './texts.ts';
import { useAsk } from './use-ask.ts';
import { articleTexts } from './article-texts.ts';
import './article-dialog.css';

/** The text of an article where the court's system has it; else where it stands, and that the text is not here. */
export function ArticleDialog({ citation, onClose }: { readonly citation: Citation; readonly onClose: () => void }) {
  const t = useWords(articleTexts), s = useWords(shared);
  const known = useAsk(article, { document: citation.document, version: citation.version, article: citation.article });
  return (
    <Dialog title={cited(citation)} onClose={onClose}>
      <Answered known={known} lines={3}>
        {({ title, promulgated, effective, text, installed }) => (
          <>
            <p className="muted">{[title, promulgated && t('promulgated', { day: promulgated }), effective && t('effective', { day: effective })].filter(Boolean).join(' · ')}</p>
            {text === null ? <p className="article__none">{t(installed ? 'no-article' : 'not-installed')}</p> : <p className="article__text">{text}</p>}
          </>
        )}
      </Answered>
      <div className="dialog__foot"><Button data-first onClick={onClose}>{s('close')}</Button></div>
    </Dialog>
  );
}
