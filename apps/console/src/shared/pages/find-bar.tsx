import type { find } from '@microcourt/domain/files/contract';
import type { OutputOf } from '@microcourt/domain/shared/contract';
import type { Known } from '@microcourt/client/cache';
import { Button, Input } from 'antd';
import { useWords } from '../language.ts';
import { texts } from './texts.ts';
import { sayError } from '../sentences.ts';

type Found = OutputOf<typeof find>['found'][number];
type Props = {
  readonly typed: string; readonly onType: (q: string) => void; readonly q: string; readonly at: number; readonly onAt: (at: number) => void;
  readonly known: Known<{ readonly found: readonly Found[]; readonly more: boolean; readonly read: number; readonly count: number }>; readonly hasText: boolean; readonly id: string;
};

/** Finds words in the file: how many there are, which of them is shown, and how sure the reading is. */
export function FindBar({ typed, onType, q, at, onAt, known, hasText, id }: Props) {
  const t = useWords(texts);
  const { value, error } = known, all = value?.found.length ?? 0, current = value?.found[at];
  const step = (by: 1 | -1) => all > 0 && onAt((at + by + all) % all);
  return (
    <span className="find">
      <Input
        id={id} size="small" allowClear className="find__field" aria-label={t('find')} placeholder={t(hasText ? 'find' : 'find.no-text')} disabled={!hasText} value={typed} onChange={({ target }) => onType(target.value)}
        onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); step(event.shiftKey ? -1 : 1); } }}
      />
      {q !== '' && (
        <output className="muted find__told">
          {error !== undefined ? sayError(error) : value === undefined ? '' : all === 0 ? t('find.none') : t(value.more ? 'find.more' : 'find.at', { n: at + 1, all })}
          {current && current.confidence < 100 && <span className="mark mark_warn">{t('find.unsure', { confidence: current.confidence })}</span>}
          {value && value.read < value.count && <span className="mark">{t('find.partly', { read: value.read, count: value.count })}</span>}
        </output>
      )}
      {all > 1 && <><Button size="small" onClick={() => step(-1)}>{t('find.previous')}</Button><Button size="small" onClick={() => step(1)}>{t('find.next')}</Button></>}
    </span>
  );
}
