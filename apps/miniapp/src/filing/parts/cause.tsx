import { causes } from '@microcourt/domain/law/contract';
import { followCauses } from '@microcourt/domain/filing/interviews/cause-tree';
import { interviewForCause } from '@microcourt/domain/filing/interviews/index';
import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { Action, Group, Line, Note, Skeleton } from '../../shared/ui/blocks';
import { Field } from '../../shared/ui/field';
import { useAsk } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { words } from '../draft-texts';
import { OWN_FORM } from '../draft/steps';
import type { PartProps } from './part';

/** What the dispute is about: plain questions suggest the cause, a search finds it, and 'not sure' is an answer too. */
export function CausePart({ draft, change }: PartProps) {
  const w = useWords(words);
  const { cause, kind } = draft;
  const isOwn = draft.formId === OWN_FORM;
  const { language } = usePreferences();
  if (cause?.code !== undefined) {
    const interview = interviewForCause(cause.code);
    return (
      <>
        <Group title={w.causeChosen}>
          <CauseName kind={kind} code={cause.code} />
        </Group>
        {interview.causes.length > 0 && !isOwn && <Note strong>{`${w.formOffered}：${interview[language]}`}</Note>}
        <Action quiet onClick={() => change({ cause: {} })}>{w.causeAgain}</Action>
      </>
    );
  }
  const choose = (code: string) => change({ cause: { ...cause, code, notSure: false }, formId: isOwn ? OWN_FORM : interviewForCause(code).id });
  return (
    <>
      <Questions draft={draft} change={change} onChoose={choose} />
      <Search kind={kind} onChoose={choose} />
      <Group>
        <Line title={w.causeNotSure} onClick={() => change({ cause: { ...cause, notSure: true } })} {...(cause?.notSure ? { value: '✓' } : {})} />
        {cause?.notSure && <Field label={w.causeOwn} long max={500} value={cause.inOwnWords ?? ''} onChange={(inOwnWords) => change({ cause: { ...cause, inOwnWords } })} />}
      </Group>
    </>
  );
}

type Choosing = { readonly onChoose: (code: string) => void };

function Questions({ draft: { cause, kind }, change, onChoose }: Pick<PartProps, 'draft' | 'change'> & Choosing) {
  const w = useWords(words);
  const { language } = usePreferences();
  const path = cause?.path ?? [];
  const { question, causes: found } = followCauses(kind, path);
  const go = (next: readonly string[]) => change({ cause: { ...cause, path: [...next] } });
  return (
    <Group title={question ? question[language] : w.causeFound}>
      {question?.answers.map((one) => <Line key={one.id} title={one[language]} onClick={() => go([...path, one.id])} />)}
      {!question && found.map((code) => <CauseName key={code} kind={kind} code={code} onClick={() => onChoose(code)} />)}
      {path.length > 0 && <Line icon="back" title={question ? w.previous : w.noneFits} onClick={() => go(path.slice(0, -1))} />}
    </Group>
  );
}

/** A cause by its name; the list below its parent holds it. */
function CauseName({ kind, code, onClick }: { readonly kind: 'civil' | 'administrative'; readonly code: string; readonly onClick?: () => void }) {
  const { value } = useAsk(causes, { kind, under: code.slice(0, code.lastIndexOf('-')), limit: 100 });
  const found = value?.find((one) => one.code === code);
  if (!value) return <Skeleton rows={1} />;
  return <Line title={found?.name ?? code} note={found?.path.slice(0, -1).join(' › ')} {...(onClick ? { onClick } : {})} />;
}

function Search({ kind, onChoose }: { readonly kind: 'civil' | 'administrative' } & Choosing) {
  const w = useWords(words);
  const [q, setQ] = useState('');
  const { value } = useAsk(causes, q.trim() === '' ? undefined : { kind, q: q.trim(), limit: 20 });
  return (
    <Group title={w.causeSearch}>
      <View className="field">
        <Input className="field__input" ariaLabel={w.causeSearch} placeholder={w.causeSearchHint} value={q} maxlength={40} onInput={({ detail }) => setQ(detail.value)} />
      </View>
      {value?.map((one) => <Line key={one.code} title={one.name} note={one.path.slice(0, -1).join(' › ')} onClick={() => onChoose(one.code)} />)}
    </Group>
  );
}
