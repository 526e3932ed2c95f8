import { BeginForm } from '../filing/begin-form.tsx';
import { CounterForm } from '../filing/counter-form.tsx';
import { texts } from '../filing/counter-texts.ts';
import { CounterPerson, type Proved } from '../identity/counter-person.tsx';
import { court, useMe } from '../shared/court.ts';
import { useWords } from '../shared/language.ts';
import { Nothing } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { useState } from 'react';
import { useAsk } from '../shared/use-ask.ts';
import { view } from '@microcourt/domain/filing/contract';
import { momentText } from '../shared/format.ts';
import type { PageProps } from './page-props.ts';

/** Which complaints this clerk has begun on this machine and not handed in; ids only. */
const OPEN = 'counter';
const begun = (): string[] => JSON.parse(court.sessions.own.read(OPEN) ?? '[]') as string[];
const keep = (ids: readonly string[]): void => court.sessions.own.write(OPEN, JSON.stringify(ids));

/** The counter: the person is proved, the complaint is begun, typed and handed in, the receipt is printed. */
export function CounterPage({ desk, rest: [filingId] }: PageProps) {
  const t = useWords(texts);
  const me = useMe();
  const [person, setPerson] = useState<Proved>();
  if (filingId !== undefined) {
    return <CounterForm key={filingId} filingId={filingId} clerk={me?.name ?? ''} onHandedIn={() => keep(begun().filter((one) => one !== filingId))} onNext={() => { setPerson(undefined); go('counter'); }} />;
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
        ) : <BeginForm desk={desk} person={person} onBegun={(id) => { keep([id, ...begun()].slice(0, 30)); go('counter', id); }} />}
        <Unfinished />
      </div>
    </main>
  );
}

function Unfinished() {
  const t = useWords(texts);
  const ids = begun();
  return (
    <section className="card">
      <h2 className="card__title">{t('open.title')}</h2>
      {ids.length === 0 ? <Nothing title={t('open.none')} /> : ids.map((id) => <UnfinishedLine key={id} filingId={id} />)}
    </section>
  );
}

function UnfinishedLine({ filingId }: { readonly filingId: string }) {
  const t = useWords(texts);
  const { value } = useAsk(view, { filingId });
  if (!value || value.state !== 'draft') return null;
  const names = [...(value.draft.plaintiffs ?? []), ...(value.draft.defendants ?? [])].map(({ name }) => name).filter(Boolean).join(' / ');
  return <p><button type="button" className="found" onClick={() => go('counter', filingId)}><span>{names}</span><span className="muted">{momentText(value.updatedAt)} · {t('open.continue')}</span></button></p>;
}
