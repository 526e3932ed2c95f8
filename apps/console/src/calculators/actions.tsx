import { csvOfPaper } from '@microcourt/client/calculators/csv';
import { documentOf, pictureOf } from '@microcourt/client/calculators/draw';
import { paperOf, plainText, type PaperWords } from '@microcourt/client/calculators/paper';
import { inLanguage } from '@microcourt/client/calculators/say';
import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import type { Typed } from '@microcourt/domain/calculators/form';
import type { Working } from '@microcourt/domain/shared/worked';
import { courts } from '@microcourt/domain/courts/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { saveFile } from '../shared/download.ts';
import { momentText } from '../shared/format.ts';
import { useKeys } from '../shared/keys.ts';
import { useLanguage, useWords, type Language } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Key } from '../shared/parts.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { copyText, openBoard } from './board.ts';
import { paperTexts, texts } from './texts.ts';

const WAYS = ['copy', 'picture', 'pdf', 'sheet'] as const;
type Way = (typeof WAYS)[number];
const SERVED = { servedOnly: true };
const wordsIn = (language: Language) => Object.fromEntries(Object.entries(paperTexts).map(([key, phrase]) => [key, phrase[language]])) as PaperWords;
const nowText = () => momentText(new Date().toISOString());
type Props = { readonly c: AnyCalculator; readonly typed: Typed; readonly working: Working; readonly inDialog?: boolean };

/** What can be done with an answer: copied, kept as a picture, a PDF or a line of a spreadsheet. */
export function Actions({ c, typed, working, inDialog = false }: Props) {
  const t = useWords(texts);
  const language = useLanguage();
  const [busy, setBusy] = useState<Way>();
  const served = useAsk(courts, SERVED).value ?? [];
  // One court speaks by its name; where several are served here, none of them has worked this out.
  const court = served.length === 1 ? (served[0]?.name ?? '') : '';
  const give = async (way: Way): Promise<void> => {
    const paper = paperOf({ calculator: c, typed, working, language, court, made: nowText(), words: wordsIn(language) });
    const name = `${t('file.name')}-${inLanguage(c.title, language)}`.replace(/[\\/:*?"<>|\s]+/g, '-');
    if (way === 'copy') return copyText(plainText(paper));
    if (way === 'sheet') return saveFile(`${name}.csv`, csvOfPaper(paper), 'text/csv');
    if (way === 'picture') return saveFile(`${name}.png`, await pictureOf(paper, openBoard()), 'image/png');
    return saveFile(`${name}.pdf`, await documentOf(paper, openBoard(), language), 'application/pdf');
  };
  const act = async (way: Way) => {
    setBusy(way);
    try {
      await give(way);
      notice(t(way === 'copy' ? 'copied' : 'saved'));
    } catch {
      notice(t('not-done'), 'failed');
    } finally {
      setBusy(undefined);
    }
  };
  useKeys([{ key: 'c', label: t('key.copy'), run: () => void act('copy'), off: busy !== undefined }], { inDialog });
  return (
    <div className="actions">
      {WAYS.map((way) => <Button key={way} size="small" loading={busy === way} disabled={busy !== undefined && busy !== way} onClick={() => void act(way)}>{t(way)}{way === 'copy' && <> <Key name="c" /></>}</Button>)}
    </div>
  );
}
