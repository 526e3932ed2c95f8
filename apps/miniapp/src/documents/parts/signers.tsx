import type { DocumentView } from '@microcourt/domain/documents/contract';
import { Text } from '@tarojs/components';
import { roleText } from '../../shared/roles';
import { momentText } from '../../shared/time';
import { Group, Line } from '../../shared/ui/blocks';
import { useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { hasOrder, inTurn } from '../standing';
import { words } from '../texts';

const LOOKS = { waiting: '', next: 'chip_urgent', signed: 'chip_open', refused: 'chip_urgent' } as const;

/** Who signs a document, in which order, and how far that is. */
export function Signers({ one: { signers } }: { readonly one: Pick<DocumentView, 'signers'> }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const ordered = hasOrder(signers);
  if (signers.length === 0) return null;
  return (
    <Group title={ordered ? w.signersOrder : w.signers}>
      {inTurn(signers).map(({ participantId, name, role, turn, state, at, reason }) => (
        <Line key={participantId} title={ordered ? `${turn}. ${name}` : name} note={[roleText(role), at && momentText(at, language), reason].filter(Boolean).join(' · ')} aside={<Text className={`chip ${LOOKS[state]}`}>{w[state]}</Text>} />
      ))}
    </Group>
  );
}
