import { useContext, type ReactNode } from 'react';
import { useWords } from '../shared/language.ts';
import { useSentences } from '../shared/sentences.ts';
import { sameDefect, TickingContext } from './ticks.ts';
import { texts } from './texts.ts';

export type SectionName = 'cause' | 'plaintiffs' | 'defendants' | 'thirdParties' | 'claims' | 'facts' | 'answers' | 'act' | 'evidence' | 'witnesses' | 'service' | 'aid' | 'identityFiles' | 'ownComplaint' | 'other' | 'fee';
type Props = { readonly name: SectionName; readonly aside?: ReactNode; readonly children?: ReactNode };

/** One part of the complaint; while a list of defects is made, with the defects that may be named of it. */
export function Section({ name, aside, children }: Props) {
  const t = useWords(texts);
  return (
    <section className="part" id={`part-${name}`}>
      <h3 className="part__title">{t(`section.${name}`)}{aside}</h3>
      {children}
      <Ticks name={name} />
    </section>
  );
}

function Ticks({ name }: { readonly name: SectionName }) {
  const ticking = useContext(TickingContext);
  const say = useSentences();
  if (!ticking) return null;
  const here = ticking.choices.filter(({ path }) => (path[0] ?? 'other') === name);
  if (here.length === 0) return null;
  return (
    <div className="ticks">
      {here.map((choice) => (
        <label key={choice.code} className="ticks__one">
          <input type="checkbox" checked={ticking.ticked.some((one) => sameDefect(one, choice))} onChange={() => ticking.toggle(choice)} />
          {say(choice.code)}
        </label>
      ))}
    </div>
  );
}
