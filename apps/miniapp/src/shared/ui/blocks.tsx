import { Button, Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { words } from '../texts';
import { useWords } from '../words';
import './blocks.css';

/** The main thing to do on a page. */
export function Action({ children, onClick, busy, disabled, quiet, danger }: PropsWithChildren<{ readonly onClick: () => void; readonly busy?: boolean; readonly disabled?: boolean; readonly quiet?: boolean; readonly danger?: boolean }>) {
  const look = quiet ? 'action_quiet' : '';
  return (
    <Button className={`plain action ${look} ${danger ? 'action_danger' : ''} ${busy || disabled ? 'action_off' : ''}`} disabled={Boolean(busy || disabled)} onClick={onClick}>
      {busy && <View className="action__dots" ariaHidden><View className="action__dot" /><View className="action__dot" /><View className="action__dot" /></View>}
      {children}
    </Button>
  );
}

/** What went wrong, as a sentence; read aloud when it appears. */
export function Problem({ text, onRetry }: { readonly text: string; readonly onRetry?: () => void }) {
  const w = useWords(words);
  if (text === '') return null;
  return (
    <View className="problem" ariaRole="alert">
      <Text className="problem__text">{text}</Text>
      {onRetry && <Button className="plain problem__retry" onClick={onRetry}>{w.retry}</Button>}
    </View>
  );
}

/** Something worth knowing, in a quiet box. */
export function Note({ children, strong }: PropsWithChildren<{ readonly strong?: boolean }>) {
  return <View className={`note ${strong ? 'note_strong' : ''}`}>{children}</View>;
}

/** A group of lines under a heading, as WeUI's cells. */
export function Group({ title, children, id }: PropsWithChildren<{ readonly title?: string; readonly id?: string }>) {
  return (
    <View className="group" {...(id === undefined ? {} : { id })}>
      {title && <View className="group__title">{title}</View>}
      <View className="group__box">{children}</View>
    </View>
  );
}

type LineProps = { readonly title: string; readonly note?: string | undefined; readonly value?: string | undefined; readonly icon?: string; readonly onClick?: () => void; readonly danger?: boolean; readonly aside?: ReactNode };
/** A line of a group: what it is on the left, its value on the right; an arrow where it opens. */
export function Line({ title, note, value, icon, onClick, danger, aside }: LineProps) {
  const inside = (
    <>
      {icon && <View className={`icon icon_${icon} line__icon`} />}
      <View className="line__texts">
        <Text className={danger ? 'line__danger' : ''}>{title}</Text>
        {note && <Text className="line__note">{note}</Text>}
      </View>
      {value && <Text className="line__value">{value}</Text>}
      {aside}
      {onClick && <View className="icon icon_next line__arrow" />}
    </>
  );
  return onClick ? <Button className="plain line" onClick={onClick}>{inside}</Button> : <View className="line">{inside}</View>;
}

/** Grey lines where text will come: the page has its shape before it has its words. */
export function Skeleton({ rows = 4, avatar }: { readonly rows?: number; readonly avatar?: boolean }) {
  const w = useWords(words);
  return (
    <View className="skeleton" ariaRole="status" ariaLabel={w.loading}>
      {Array.from({ length: rows }, (_, i) => (
        <View key={i} className="skeleton__row">
          {avatar && <View className="skeleton__avatar" />}
          <View className="skeleton__texts">
            <View className="skeleton__bar" />
            <View className="skeleton__bar skeleton__bar_short" />
          </View>
        </View>
      ))}
    </View>
  );
}

/** Says that there is nothing, and what to do then. */
export function Empty({ icon, text, children }: PropsWithChildren<{ readonly icon: string; readonly text: string }>) {
  return (
    <View className="empty">
      <View className={`icon icon_${icon} empty__icon`} />
      <Text className="empty__text">{text}</Text>
      {children}
    </View>
  );
}
