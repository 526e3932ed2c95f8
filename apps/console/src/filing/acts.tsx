import type { FilingStep } from '@microcourt/domain/filing/rules';
import type { ReviewView } from '@microcourt/domain/filing/contract';
import { Button } from 'antd';
import { useKeys } from '../shared/keys.ts';
import { useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Key } from '../shared/parts.tsx';
import { useSentences } from '../shared/sentences.ts';
import { whyNot } from './why-not.ts';
import { texts } from './texts.ts';

export type Act = 'register' | 'correct' | 'cause' | 'advise' | 'refuse';
const ACTS: readonly { act: Act; key: string; step: FilingStep }[] = [
  { act: 'register', key: 'r', step: 'register' }, { act: 'correct', key: 'c', step: 'ask-correction' }, { act: 'cause', key: 'a', step: 'ask-correction' },
  { act: 'advise', key: 't', step: 'advise' }, { act: 'refuse', key: 'n', step: 'draft-refusal' },
];

/** Everything the registry can do now; what the law does not allow is grey, and says why when it is pressed. */
export function Acts({ review, onAct }: { readonly review: ReviewView; readonly onAct: (act: Act) => void }) {
  const t = useWords(texts);
  const say = useSentences();
  const { state, identityProof } = review.filing;
  const why = (act: Act, step: FilingStep): string | null => whyNot(state, step) ?? (act === 'register' && identityProof !== 'proved' ? 'filing.identity-unproved' : null);
  const shown = ACTS.map((one) => ({ ...one, label: t(`do.${one.act}`), no: why(one.act, one.step) }));
  const press = (act: Act, no: string | null) => (no === null ? onAct(act) : notice(say(no), 'failed'));
  useKeys(shown.map(({ act, key, label, no }) => ({ key, label, run: () => press(act, no) })));
  return (
    <footer className="acts">
      {shown.map(({ act, key, label, no }) => (
        <Button key={act} type={act === 'register' && no === null ? 'primary' : 'default'} className={no === null ? '' : 'acts__grey'} aria-disabled={no !== null} title={no === null ? label : say(no)} onClick={() => press(act, no)}>
          {label} <Key name={key} />
        </Button>
      ))}
    </footer>
  );
}
