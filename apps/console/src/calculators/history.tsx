import type { Past } from '@microcourt/client/calculators/kept';
import { inLanguage } from '@microcourt/client/calculators/say';
import { calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { momentText } from '../shared/format.ts';
import { useLanguage, useWords } from '../shared/language.ts';
import { go } from '../shared/route.ts';
import { texts as shared } from '../shared/texts.ts';
import { texts } from './texts.ts';
import { fillIn, kept } from './use-form.ts';

/** The calculations made in this browser: to be opened again, and deleted one by one or together. */
export function History() {
  const t = useWords(texts), s = useWords(shared);
  const [list, setList] = useState(() => kept.history());
  const [asking, setAsking] = useState(false);
  const remove = (id: string) => {
    kept.remove(id);
    setList(kept.history());
  };
  const clear = () => {
    kept.clear();
    setList([]);
    setAsking(false);
  };
  return (
    <section className="card past" aria-label={t('history')}>
      <h2 className="card__title">{t('history')}{list.length > 0 && <Button className="past__clear" size="small" onClick={() => setAsking(true)}>{t('history.clear')}</Button>}</h2>
      <p className="muted">{t(list.length === 0 ? 'history.none' : 'history.note')}</p>
      <ul className="past__list">{list.map((past) => <One key={past.id} past={past} onRemove={() => remove(past.id)} />)}</ul>
      {asking && (
        <Dialog title={t('history.clear')} onClose={() => setAsking(false)}>
          <p className="dialog__text">{t('history.clear.ask')}</p>
          <div className="dialog__foot"><Button data-first onClick={() => setAsking(false)}>{s('cancel')}</Button><Button danger onClick={clear}>{t('history.clear')}</Button></div>
        </Dialog>
      )}
    </section>
  );
}

function One({ past, onRemove }: { readonly past: Past; readonly onRemove: () => void }) {
  const t = useWords(texts);
  const language = useLanguage();
  const c = calculatorNamed(past.name), title = c ? inLanguage(c.title, language) : past.name;
  const open = () => {
    if (!c) return;
    fillIn(c, past.input);
    go('tools', c.name);
  };
  return (
    <li className="past__one">
      <button type="button" className="past__open" disabled={!c} onClick={open}>
        <span className="past__title">{title}</span>
        <span className="past__figure">{past.head.text[language]}</span>
        <span className="muted">{`${past.head.label[language]} · ${momentText(past.at)}`}</span>
      </button>
      <button type="button" className="bar__quiet" aria-label={t('history.remove', { title })} onClick={onRemove}>×</button>
    </li>
  );
}
