import type { ParticipantView } from '@microcourt/domain/cases/contract';
import type { DocumentView } from '@microcourt/domain/documents/contract';
import { roleText } from '../../shared/roles';
import { momentText } from '../../shared/time';
import { Group } from '../../shared/ui/blocks';
import { Tick } from '../../shared/ui/choice';
import { useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { words } from '../texts-serve';
import { toggled } from './selection';

type Props = {
  readonly documents: readonly DocumentView[]; readonly people: readonly ParticipantView[]; readonly documentIds: readonly string[]; readonly participantIds: readonly string[];
  readonly onDocuments: (ids: readonly string[]) => void; readonly onPeople: (ids: readonly string[]) => void;
};

/** Which documents, and on whom. */
export function Choose({ documents, people, documentIds, participantIds, onDocuments, onPeople }: Props) {
  const w = useWords(words);
  const { language } = usePreferences();
  return (
    <>
      <Group title={w.documents}>
        {documents.map(({ documentId, title, participantId, issuedAt }) => <Tick key={documentId} label={[title, people.find((one) => one.participantId === participantId)?.name, issuedAt && momentText(issuedAt, language)].filter(Boolean).join(' · ')} on={documentIds.includes(documentId)} onChange={() => onDocuments(toggled(documentIds, documentId))} />)}
      </Group>
      <Group title={w.people}>
        {people.map(({ participantId, name, role }) => <Tick key={participantId} label={`${name} · ${roleText(role)}`} on={participantIds.includes(participantId)} onChange={() => onPeople(toggled(participantIds, participantId))} />)}
      </Group>
    </>
  );
}
