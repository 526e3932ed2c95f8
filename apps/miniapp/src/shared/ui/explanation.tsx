import { besideRecorded, type Why } from '@microcourt/domain/calculators/why';
import { query } from '@microcourt/domain/shared/contract';
import { Working } from '@microcourt/domain/shared/worked';
import { navigateTo } from '@tarojs/taro';
import { type ReactNode, useState } from 'react';
import * as z from 'zod/mini';
import { court } from '../../court';
import { sayUnread } from '../refusals';
import { useAsk } from '../use-court';
import { useWords } from '../words';
import { Action, Problem, Skeleton } from './blocks';
import { Sheet } from './sheet';
import { WorkingView } from './working';
import { words } from './working-texts';

/** What is to be explained: the ask whose answer has its working, and its input; of a figure of a case, what was recorded. */
export type Explained = Pick<Why, 'ask' | 'input'> & Partial<Why> & { readonly title?: string };

const anything = z.record(z.string(), z.unknown());
const Answered = z.object({ answer: z._default(anything, {}), ...Working.shape });
const asks = new Map<string, ReturnType<typeof askFor>>();
const askFor = (name: string) => query(name, { input: anything, output: Answered });
function askNamed(name: string) {
  const ask = asks.get(name) ?? askFor(name);
  asks.set(name, ask);
  return ask;
}
const CALCULATOR = /^calculators\.(.+)$/;

/** How a day or an amount came about, as a sheet over any page: the same figures, steps and articles that the calculators show. */
export function Explanation({ ask: name, input, of, shown, set, title, onClose }: Explained & { readonly onClose: () => void }) {
  const w = useWords(words);
  const ask = askNamed(name);
  const { value, error } = useAsk(ask, input);
  const working = value && of !== undefined && shown !== undefined ? { ...value, remarks: [...besideRecorded({ of, shown, set }, value.answer), ...value.remarks] } : value;
  const tool = CALCULATOR.exec(name)?.[1];
  const openTool = () => {
    onClose();
    void navigateTo({ url: `/calculators/tool/index?name=${tool}&input=${encodeURIComponent(JSON.stringify(input))}` });
  };
  return (
    <Sheet title={title ?? w.explanation} onClose={onClose}>
      {working && <WorkingView open working={working} />}
      {!value && error === undefined && <Skeleton rows={4} />}
      {!value && error !== undefined && <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh(ask)} />}
      {tool !== undefined && <Action quiet onClick={openTool}>{w.openTool}</Action>}
    </Sheet>
  );
}

/** Opens explanations from a page: `explain({ ask, input })` when a figure is touched, `sheet` somewhere on the page. */
export function useExplain(): { readonly explain: (what: Explained) => void; readonly sheet: ReactNode } {
  const [what, setWhat] = useState<Explained>();
  return { explain: setWhat, sheet: what ? <Explanation {...what} onClose={() => setWhat(undefined)} /> : null };
}

/** What touching a figure of a case does: its explanation opens, if the figure has one; for the props of a line. */
export const opens = (explain: (what: Explained) => void, why: Why | undefined, title: string): { onClick?: () => void } => (why ? { onClick: () => explain({ ...why, title }) } : {});
