import { nameOfTable } from '@microcourt/client/calculators/say';
import { cited, type Citation } from '@microcourt/domain/shared/citation';
import { yuanText } from '@microcourt/domain/shared/money';
import type { Working } from '@microcourt/domain/shared/worked';
import { useState } from 'react';
import { ArticleDialog } from '../shared/article-dialog.tsx';
import { useLanguage, useWords } from '../shared/language.ts';
import { texts } from './texts.ts';

/** An answer of the law: its head figures, what to mind, and the working, which folds open; an article opens its text. */
export function WorkingView({ working, open = false }: { readonly working: Working; readonly open?: boolean }) {
  const t = useWords(texts);
  const language = useLanguage();
  const [article, setArticle] = useState<Citation>();
  const [head, ...others] = working.results;
  return (
    <div className="working">
      {head && <div className="working__head" aria-live="polite"><span className="working__label">{head.label[language]}</span><span className="working__figure">{head.text[language]}</span></div>}
      {others.length > 0 && (
        <dl className="working__others">
          {others.map(({ label, text }) => <div key={`${label.zh} ${text.zh}`} className="working__other"><dt>{label[language]}</dt><dd>{text[language]}</dd></div>)}
        </dl>
      )}
      {working.remarks.length > 0 && <ul className="working__remarks" aria-label={t('remarks')}>{working.remarks.map(({ code, text, en }) => <li key={`${code} ${text}`}>{language === 'zh' ? text : en}</li>)}</ul>}
      {working.steps.length > 0 && <Steps working={working} open={open} onArticle={setArticle} />}
      {working.tables.length > 0 && (
        <p className="working__tables">{t('tables')}{language === 'zh' ? '：' : ': '}{working.tables.map(({ table, version }) => `${nameOfTable(table, language)} ${version}`).join('; ')}</p>
      )}
      {article && <ArticleDialog citation={article} onClose={() => setArticle(undefined)} />}
    </div>
  );
}

/** The steps one beneath the other, each with its amount and its articles. */
function Steps({ working, open, onArticle }: { readonly working: Working; readonly open: boolean; readonly onArticle: (citation: Citation) => void }) {
  const t = useWords(texts);
  const language = useLanguage();
  return (
    <details className="steps" open={open}>
      <summary className="steps__title">{t('steps')}<span className="steps__count">{t('steps.count', { n: working.steps.length })}</span></summary>
      <ol className="steps__list">
        {working.steps.map((step, i) => ({ ...step, n: i + 1 })).map(({ text, en, amount, articles, n }) => (
          <li key={n} className="steps__one">
            <div className="steps__line"><span>{language === 'zh' ? text : en}</span>{amount !== null && <span className="steps__amount">{yuanText(amount)}</span>}</div>
            {articles.map((one) => <button key={cited(one)} type="button" className="article-link" onClick={() => onArticle(one)}>{cited(one)}</button>)}
          </li>
        ))}
      </ol>
    </details>
  );
}
