import type { Whys } from '@microcourt/domain/calculators/why';
import { Button } from '@tarojs/components';
import type { Explained } from '../../shared/ui/explanation';
import { useWords } from '../../shared/words';
import { words } from '../texts';
import './how-counted.css';

const LABELS: Readonly<Record<string, 'decideDay' | 'correctDay' | 'appealDay' | 'feeBy' | 'feeDueTitle'>> = { decideBy: 'decideDay', correctBy: 'correctDay', appealBy: 'appealDay', payBy: 'feeBy', fen: 'feeDueTitle' };

/** Quiet words beside a sentence, one for each day or amount that it names: touched, they say how it was worked out. */
export function HowCounted({ why, explain }: { readonly why: Whys | undefined; readonly explain: (what: Explained) => void }) {
  const w = useWords(words), figures = Object.entries(why ?? {});
  return (
    <>
      {figures.map(([name, one]) => {
        const title = w[LABELS[name] ?? 'howCounted'], whole = `${w.howCounted} · ${title}`;
        return <Button key={name} className="plain link how-counted" ariaLabel={whole} onClick={() => explain({ ...one, title })}>{figures.length > 1 ? whole : w.howCounted}</Button>;
      })}
    </>
  );
}
