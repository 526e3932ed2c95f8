import { Button, Image, View } from '@tarojs/components';
import { useState } from 'react';
import { Deeds } from '../../shared/ui/sheet';
import { fill, useWords } from '../../shared/words';
import { OrderRows } from '../parts/order-rows';
import { captureWords } from '../texts';
import type { Page } from './picture-words';

type Props = { readonly pages: readonly Page[]; readonly onOrder: (keys: readonly string[]) => void; readonly onEdit: (key: string) => void; readonly onAgain: (key: string) => void; readonly onDrop: (key: string) => void };

/** The pages in their order; touching one opens what can be done with it. */
export function PageList({ pages, onOrder, onEdit, onAgain, onDrop }: Props) {
  const w = useWords(captureWords);
  const [about, setAbout] = useState('');
  const title = (at: number) => fill(w.page, { n: at + 1 });
  const at = pages.findIndex(({ key }) => key === about);
  return (
    <>
      <OrderRows onOrder={onOrder} rows={pages.map((page, i) => ({
        key: page.key, title: title(i),
        before: <Button className="plain capture__thumb" ariaLabel={`${title(i)} ${w.edit}`} onClick={() => onEdit(page.key)}><Image className="material__image" mode="aspectFill" src={page.made.url} /></Button>,
        after: <Button className="plain order__step" ariaLabel={`${title(i)} ${w.edit}`} onClick={() => setAbout(page.key)}><View className="icon icon_more" /></Button>,
      }))} />
      {at >= 0 && (
        <Deeds title={title(at)} onClose={() => setAbout('')} deeds={[
          { label: w.edit, onClick: () => onEdit(about) }, { label: w.again, onClick: () => onAgain(about) }, { label: w.remove, danger: true, onClick: () => onDrop(about) },
        ]} />
      )}
    </>
  );
}
