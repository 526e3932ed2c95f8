import { useState } from 'react';
import { Dialog } from './dialog.tsx';
import { useKeys, useShortcutsShown } from './keys.ts';
import { useWords } from './language.ts';
import { Key } from './parts.tsx';
import { texts } from './texts.ts';

/** The sheet of all shortcuts that hold on this screen, opened by `?`. */
export function ShortcutSheet() {
  const t = useWords(texts);
  const [open, setOpen] = useState(false);
  const shown = useShortcutsShown();
  useKeys([{ key: '?', label: t('shortcuts.sheet'), run: () => setOpen(true) }]);
  if (!open) return null;
  return (
    <Dialog title={t('shortcuts.title')} wide onClose={() => setOpen(false)}>
      <dl className="sheet">
        {shown.map(({ key, label }) => <div key={`${key} ${label}`} className="sheet__row"><dt><Key name={key} /></dt><dd>{label}</dd></div>)}
      </dl>
      <p className="dialog__text">{t('shortcuts.hint')}</p>
    </Dialog>
  );
}
