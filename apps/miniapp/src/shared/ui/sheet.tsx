import { Button, ScrollView, Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { words } from '../texts';
import { useWords } from '../words';
import { Action } from './blocks';
import './sheet.css';

/** A panel that comes up from below over the page, with its name and a way out. */
export function Sheet({ title, onClose, children }: PropsWithChildren<{ readonly title: string; readonly onClose: () => void }>) {
  const w = useWords(words);
  return (
    <View className="sheet" ariaRole="dialog" ariaModal ariaLabel={title}>
      <View className="sheet__shade" ariaHidden onClick={onClose} />
      <View className="sheet__panel">
        <View className="sheet__head">
          <Text className="sheet__title">{title}</Text>
          <Button className="plain sheet__close" ariaLabel={w.close} onClick={onClose}><View className="icon icon_close" /></Button>
        </View>
        <ScrollView className="sheet__body" scrollY>{children}</ScrollView>
      </View>
    </View>
  );
}

type Deed = { readonly label: string; readonly onClick: () => void; readonly danger?: boolean; readonly disabled?: string | undefined; /** What it does goes on in the same place, so that the sheet is not closed by it. */ readonly stays?: boolean };
/** What can be done with something, as WeChat's action sheet; what cannot be done now says why. */
export function Deeds({ title, deeds, onClose }: { readonly title: string; readonly deeds: readonly Deed[]; readonly onClose: () => void }) {
  return (
    <Sheet title={title} onClose={onClose}>
      {deeds.map(({ label, onClick, danger, disabled, stays }) => (
        <Button key={label} className={`plain sheet__deed ${danger ? 'sheet__deed_danger' : ''}`} disabled={disabled !== undefined} onClick={() => { if (!stays) onClose(); onClick(); }}>
          <Text>{label}</Text>
          {disabled && <Text className="sheet__why">{disabled}</Text>}
        </Button>
      ))}
    </Sheet>
  );
}

type AskProps = { readonly title: string; readonly text: string; readonly yes: string; readonly onYes: () => void; readonly onClose: () => void; readonly danger?: boolean; readonly busy?: boolean };
/** Asks once more before something that cannot be undone, and says what follows from it. */
export function Confirm({ title, text, yes, onYes, onClose, danger, busy, children }: PropsWithChildren<AskProps>) {
  const w = useWords(words);
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="sheet__text">{text}</View>
      {children}
      <Action onClick={onYes} busy={Boolean(busy)} danger={Boolean(danger)} quiet={Boolean(danger)}>{yes}</Action>
      <Action quiet onClick={onClose}>{w.cancel}</Action>
    </Sheet>
  );
}
