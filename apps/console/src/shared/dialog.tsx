import { useEffect, useId, useRef, type ReactNode } from 'react';

type Props = { readonly title: string; readonly wide?: boolean; readonly onClose: () => void; readonly children: ReactNode };

/** A dialog of the browser itself: it keeps the focus inside, gives it back, and closes with Esc. */
export function Dialog({ title, wide = false, onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = box.current;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={box} className={wide ? 'dialog dialog_wide' : 'dialog'} aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={heading} className="dialog__title">{title}</h2>
      {children}
    </dialog>
  );
}
