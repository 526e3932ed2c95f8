import { useState } from 'react';
import type { CardFigure } from '../../messaging/kinds';
import { Explanation } from '../../shared/ui/explanation';
import { Deeds } from '../../shared/ui/sheet';

/** How the figures of a card came about: the one that it has, or which of several. */
export function FiguresSheet({ title, figures, onClose }: { readonly title: string; readonly figures: readonly CardFigure[]; readonly onClose: () => void }) {
  const [picked, setPicked] = useState(figures.length === 1 ? figures[0] : undefined);
  if (picked) return <Explanation {...picked.why} title={picked.label} onClose={onClose} />;
  return <Deeds title={title} onClose={onClose} deeds={figures.map((figure) => ({ label: figure.label, stays: true, onClick: () => setPicked(figure) }))} />;
}
