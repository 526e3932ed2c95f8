import { answerLines } from '@microcourt/domain/filing/interviews/answers';
import { interviewOf } from '@microcourt/domain/filing/interviews/index';
import { Action, Note } from '../../shared/ui/blocks';
import { Field } from '../../shared/ui/field';
import { FileList } from '../../shared/ui/file-list';
import { useWords } from '../../shared/words';
import { words } from '../draft-texts';
import { type PartProps, sentenceAt } from './part';

/** Facts and grounds in the person's own words, or drafted from the answers; or a complaint that exists already. */
export function FactsPart({ draft, change, problems, home }: PartProps) {
  const w = useWords(words);
  const answers = draft.answers ?? {};
  const own = draft.ownComplaint ?? [];
  const compose = () => change({ facts: answerLines(interviewOf(draft.formId, draft.kind), answers).map(({ section, lines }) => `${section}：\n${lines.map(({ label, text }) => `${label}：${text}`).join('\n')}`).join('\n\n') });
  return (
    <>
      <Field label={w.factsLabel} hint={w.factsHint} long max={20_000} value={draft.facts ?? ''} onChange={(facts) => change({ facts })} problem={sentenceAt(problems, 'facts')} />
      {!draft.facts && Object.keys(answers).length > 0 && <Action quiet onClick={compose}>{w.factsFromAnswers}</Action>}
      <Note>{w.ownNote}</Note>
      <FileList
        label={w.own} add={w.addFile} most={30} home={home} names={w} fileIds={own}
        onAdded={({ fileId }) => change({ ownComplaint: [...own, fileId] })} onRemove={(fileId) => change({ ownComplaint: own.filter((one) => one !== fileId) })}
      />
    </>
  );
}
