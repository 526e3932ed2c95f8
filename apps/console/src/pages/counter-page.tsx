import { BeginForm } from '../filing/begin-form.tsx';
import { CounterForm } from '../filing/counter-form.tsx';
import { texts } from '../filing/counter-texts.ts';
import { CounterPerson, type Proved } from '../identity/counter-person.tsx';
import type { Desk } from '../shared/chosen-court.ts';
import { useMe } from '../shared/court.ts';
import { useWords } from '../shared/language.ts';
import { Answered, Nothing } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { useState } from 'react';
import { useAsk } from '../shared/use-ask.ts';
import { begunHere } from '@microcourt/domain/filing/contract';
import { momentText } from '../shared/format.ts';
import type { PageProps } from './page-props.ts';

/** The counter: the person is proved, the complaint is begun, typed and handed in, the receipt is printed. */
export function CounterPage({ desk, rest: [filingId] }: PageProps) {
  const t = useWords(texts);
  const me = useMe();
  const [person, setPerson] = useState<Proved>();
  if (filingId !== undefined) {
    return <CounterForm key={filingId} filingId={filingId} clerk={me?.name ?? ''} onNext={() => { setPerson(undefined); go('counter'); }} />;
  }
  return (
    <main className="page">
      <header className="page__head"><h1 className="page__title">{t('title')}</h1></header>
      <div className="counter__begin">
        {person === undefined ? (
          <CounterPerson
            desk={desk} title={t('step.person')} what={t('step.person.what')} onProved={setPerson}
            labels={{ name: t('person.name'), document: t('person.document'), number: t('person.number'), mobile: t('person.mobile'), go: t('person.go') }}
          />
        ) : <BeginForm desk={desk} person={person} onBegun={(id) => go('counter', id)} />}
        <Unfinished desk={desk} />
      </div>
    </main>
  );
}

/** Drafts and corrections begun at this counter, one's own first. */
function Unfinished({ desk }: { readonly desk: Desk }) {
  const t = useWords(texts);
  const known = useAsk(begunHere, { courtCode: desk.code });
  return (
    <section className="card">
      <h2 className="card__title">{t('open.title')}</h2>
      <Answered known={known} lines={2}>
        {(all) => (all.length === 0 ? <Nothing title={t('open.none')} /> : [...all].sort((x, y) => Number(y.mine) - Number(x.mine)).map((line) => (
          <button key={line.filingId} type="button" className="found" onClick={() => go('counter', line.filingId)}>
            <span>{line.title || t('open.untitled')}</span><span className="muted">{momentText(line.updatedAt)} · {line.mine ? t('open.continue') : t('open.by', { name: line.begunBy })}</span>
          </button>
        )))}
      </Answered>
    </section>
  );
}
