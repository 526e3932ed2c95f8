import { Action, Note, Problem } from '../../shared/ui/blocks';
import { FileList } from '../../shared/ui/file-list';
import { useWords } from '../../shared/words';
import { words } from '../draft-texts';
import { type PartProps, sentenceAt } from './part';

/** The complaint that the person has written already, as its pages. */
export function OwnPart({ draft, change, problems, home }: PartProps) {
  const w = useWords(words);
  const own = draft.ownComplaint ?? [];
  return (
    <>
      <Note strong>{w.ownFirst}</Note>
      <Problem text={own.length === 0 && sentenceAt(problems, 'claims') !== '' ? w.ownMissing : ''} />
      <FileList
        label={w.own} add={w.addFile} most={30} home={home} names={w} fileIds={own}
        onAdded={({ fileId }) => change({ ownComplaint: [...own, fileId] })} onRemove={(fileId) => change({ ownComplaint: own.filter((one) => one !== fileId) })}
      />
      <Action quiet onClick={() => change({ formId: undefined })}>{w.ownNot}</Action>
    </>
  );
}
