import { article as articleAsk } from '@microcourt/domain/law/contract';
import { cited, type Citation } from '@microcourt/domain/shared/citation';
import { View } from '@tarojs/components';
import { court } from '../../court';
import { usePreferences } from '../../theme/preferences';
import { sayUnread } from '../refusals';
import { dayText } from '../time';
import { useAsk } from '../use-court';
import { fill, useWords } from '../words';
import { Note, Problem, Skeleton } from './blocks';
import { Sheet } from './sheet';
import { words } from './working-texts';
import './working.css';

/** The text of an article where the court's system has it; else where it stands, and that the text is not here. */
export function ArticleSheet({ citation, onClose }: { readonly citation: Citation; readonly onClose: () => void }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const { value, error } = useAsk(articleAsk, { document: citation.document, version: citation.version, article: citation.article });
  const about = value && [value.title ?? '', ...(value.promulgated ? [fill(w.promulgated, { day: dayText(value.promulgated, language) })] : []), ...(value.effective ? [fill(w.effective, { day: dayText(value.effective, language) })] : [])].filter((one) => one !== '').join(' · ');
  return (
    <Sheet title={w.article} onClose={onClose}>
      <View className="article">
        <View className="article__cited">{cited(citation)}</View>
        {about && <View className="article__about">{about}</View>}
        {value?.text && <View className="article__text">{value.text}</View>}
      </View>
      {!value && error === undefined && <Skeleton rows={3} />}
      {!value && error !== undefined && <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh(articleAsk)} />}
      {value && value.text === null && <Note>{value.installed ? w.noArticle : w.notInstalled}</Note>}
    </Sheet>
  );
}
