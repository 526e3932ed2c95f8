import { Alert, Button, Skeleton } from 'antd';
import { useId, type ReactNode } from 'react';
import { daysTo } from './format.ts';
import { useWords } from './language.ts';
import { sayError } from './sentences.ts';
import { texts } from './texts.ts';

/** A key as it is shown beside what it does. */
export const Key = ({ name }: { readonly name: string }) => <kbd className="key">{name}</kbd>;

/** The court's sentence for what went wrong. */
export function Failure({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const t = useWords(texts);
  if (error === undefined) return null;
  return <Alert className="failure" type="error" showIcon title={sayError(error)} action={again && <Button size="small" onClick={again}>{t('again')}</Button>} />;
}

type AnsweredProps<T> = {
  readonly known: { readonly value?: T; readonly error?: unknown; readonly loading: boolean; again?(): void };
  readonly lines?: number;
  readonly children: (value: T) => ReactNode;
};
/** An answer, or its skeleton while it is awaited, or why there is none. An old answer stays while a new one fails, with the reason above it. */
export function Answered<T>({ known, lines = 6, children }: AnsweredProps<T>) {
  const { value, error, again } = known;
  return (
    <>
      {error !== undefined && <Failure error={error} {...(again ? { again } : {})} />}
      {value !== undefined ? children(value) : error === undefined && <div className="waiting" aria-busy="true"><Skeleton active title={false} paragraph={{ rows: lines }} /></div>}
    </>
  );
}

/** What stands where there is nothing, and what to do about it. */
export const Nothing = ({ title, hint }: { readonly title: string; readonly hint?: string }) => (
  <div className="nothing"><p className="nothing__title">{title}</p>{hint && <p className="nothing__hint">{hint}</p>}</div>
);

type FieldProps = { readonly label: string; readonly hint?: ReactNode; readonly wide?: boolean; readonly children: (id: string) => ReactNode };
/** A label with its control. */
export function Field({ label, hint, wide = false, children }: FieldProps) {
  const id = useId();
  return (
    <div className={wide ? 'field field_wide' : 'field'}>
      <label className="field__label" htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <p className="field__hint">{hint}</p>}
    </div>
  );
}

/** A fact: its name and what it is. */
export const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="fact"><dt>{name}</dt><dd>{children}</dd></div>
);

/** How many days a clock of the law has left. */
export function DaysLeft({ day }: { readonly day: string }) {
  const t = useWords(texts);
  const days = daysTo(day);
  return <>{days === 0 ? t('days.today') : days > 0 ? t('days.left', { days }) : t('days.over', { days: -days })}</>;
}

/** The level of a clock of the law, as a colour and in words. */
export function Level({ level }: { readonly level: 'calm' | 'soon' | 'last-day' | 'overdue' }) {
  const t = useWords(texts);
  return <span className={`level level_${level}`}>{t(`level.${level}`)}</span>;
}
