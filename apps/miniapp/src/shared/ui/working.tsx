import { nameOfTable } from '@microcourt/client/calculators/say';
import { cited, type Citation } from '@microcourt/domain/shared/citation';
import { yuanText } from '@microcourt/domain/shared/money';
import type { Working } from '@microcourt/domain/shared/worked';
import { Button, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { usePreferences } from '../../theme/preferences';
import { words as sharedWords } from '../texts';
import { fill, useWords } from '../words';
import { ArticleSheet } from './article-sheet';
import { words } from './working-texts';
import './working.css';

/** A figure that is rather a sentence stands beneath its label. */
const LONG = { zh: 18, en: 30 };
/** A day with its weekday still stands on one line of a narrow phone, a little smaller. */
const WIDE = { zh: 10, en: 18 };

/** An answer of the law as a screen shows it: head figures, what to mind, and the working, which folds open; an article opens its text. */
export function WorkingView({ working, open = false, id }: { readonly working: Working; readonly open?: boolean; readonly id?: string }) {
  const { language } = usePreferences();
  const w = useWords(words);
  const [article, setArticle] = useState<Citation>();
  const [head, ...others] = working.results;
  return (
    <View className="working" {...(id === undefined ? {} : { id })}>
      {head && (
        <View className="working__head" ariaLive="polite">
          <Text className="working__label">{head.label[language]}</Text>
          <Text className={`working__figure ${head.text[language].length > WIDE[language] ? 'working__figure_wide' : ''}`}>{head.text[language]}</Text>
        </View>
      )}
      {others.map(({ label, text }) => (
        <View key={`${label.zh} ${text.zh}`} className={`working__other ${text[language].length > LONG[language] ? 'working__other_long' : ''}`}>
          <Text className="working__label">{label[language]}</Text>
          <Text className="working__value">{text[language]}</Text>
        </View>
      ))}
      {working.remarks.map(({ code, text, en }) => <View key={`${code} ${text}`} className="working__remark">{language === 'zh' ? text : en}</View>)}
      {working.steps.length > 0 && <Steps working={working} open={open} onArticle={setArticle} />}
      {working.tables.length > 0 && <View className="working__tables">{`${w.tables}${language === 'zh' ? '：' : ': '}${working.tables.map(({ table, version }) => `${nameOfTable(table, language)} ${version}`).join('; ')}`}</View>}
      {article && <ArticleSheet citation={article} onClose={() => setArticle(undefined)} />}
    </View>
  );
}

/** The steps of an answer, one beneath the other, each with its amount and its articles. */
function Steps({ working, open, onArticle }: { readonly working: Working; readonly open: boolean; readonly onArticle: (citation: Citation) => void }) {
  const { language } = usePreferences();
  const w = useWords(words), shared = useWords(sharedWords);
  const [shown, setShown] = useState(open);
  return (
    <>
      <Button className="plain working__more" ariaExpanded={shown} onClick={() => setShown(!shown)}>
        <Text>{`${w.steps} · ${fill(w.count, { n: working.steps.length })}`}</Text>
        <Text className="working__fold">{shown ? shared.fold : shared.open}</Text>
      </Button>
      {shown && working.steps.map((step, i) => ({ ...step, n: i + 1 })).map(({ text, en, amount, articles, n }) => (
        <View key={n} className="working__step">
          <View className="working__line">
            <Text className="working__number">{n}</Text>
            <Text className="working__text">{language === 'zh' ? text : en}</Text>
            {amount !== null && <Text className="working__amount">{yuanText(amount)}</Text>}
          </View>
          {articles.map((one) => (
            <Button key={cited(one)} className="plain working__article" onClick={() => onArticle(one)}>
              <Text className="working__cited">{cited(one)}</Text>
              <View className="icon icon_next working__arrow" />
            </Button>
          ))}
        </View>
      ))}
    </>
  );
}
