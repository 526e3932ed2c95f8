import { inLanguage } from '@microcourt/client/calculators/say';
import { blankForm, readForm, type Typed } from '@microcourt/domain/calculators/form';
import { view as caseView } from '@microcourt/domain/cases/contract';
import { draft, kinds, type DocumentKind } from '@microcourt/domain/documents/contract';
import { KINDS } from '@microcourt/domain/documents/kinds';
import type { FileView } from '@microcourt/domain/files/contract';
import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { FormFields } from '../shared/form/form-fields.tsx';
import { useLanguage, useWords } from '../shared/language.ts';
import { notice } from '../shared/notices.tsx';
import { Answered, Failure, Nothing } from '../shared/parts.tsx';
import { go } from '../shared/route.ts';
import { useSentences } from '../shared/sentences.ts';
import { UploadButton } from '../shared/upload-button.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { isBrought, isSigned, signersOf, usualSigners, type Turns } from './fields-of.ts';
import { Addressees, Signers } from './people.tsx';
import { refreshDocuments } from './refresh.ts';
import { texts } from './texts.ts';

type Props = { readonly caseId: string; readonly kind: string | undefined; readonly onDrafted: (documentId: string) => void };

/** A new document: its kind first, grey with the reason where the law does not allow it now, then what may vary in it. */
export function NewDocument({ caseId, kind, onDrafted }: Props) {
  const t = useWords(texts);
  const say = useSentences();
  const language = useLanguage();
  const known = useAsk(kinds, { caseId });
  return (
    <>
      <section className="pane pane_main">
        <div className="pane__body">
          <h2 className="card__title">{t('kind')}</h2>
          <Answered known={known}>
            {(all) => (all.length === 0 ? <Nothing title={t('kind.none')} /> : (
              <div className="kinds">
                {[...all].sort((a, b) => Number(b.enabled) - Number(a.enabled)).map((one) => (
                  <button key={one.kind} type="button" className="kinds__one" disabled={!one.enabled} aria-pressed={one.kind === kind} title={one.reason === null ? '' : say(one.reason)} onClick={() => go('cases', caseId, 'documents', 'new', one.kind)}>
                    <span className="kinds__name">{inLanguage(KINDS[one.kind].title, language)}</span>
                    <span className="kinds__why">{one.reason === null ? KINDS[one.kind].article : say(one.reason)}</span>
                  </button>
                ))}
              </div>
            ))}
          </Answered>
        </div>
      </section>
      {kind !== undefined && kind in KINDS && <section className="pane pane_half"><Fill key={kind} caseId={caseId} kind={kind as DocumentKind} onDrafted={onDrafted} /></section>}
    </>
  );
}

function Fill({ caseId, kind, onDrafted }: { readonly caseId: string; readonly kind: DocumentKind; readonly onDrafted: (documentId: string) => void }) {
  const t = useWords(texts);
  const language = useLanguage();
  const deed = useDeed();
  const { fields, title, signing } = KINDS[kind];
  const people = useAsk(caseView, { caseId }).value?.participants ?? [];
  const [typed, setTyped] = useState<Typed>(() => blankForm(fields));
  const [tried, setTried] = useState(false);
  const [to, setTo] = useState<readonly string[]>();
  const [chosen, setTurns] = useState<Turns>();
  const turns = chosen ?? (signing === 'always' ? usualSigners(people) : {});
  const [file, setFile] = useState<FileView>();
  const reading = readForm(fields, typed), signers = signersOf(turns);
  const complete = reading.ok && (!isBrought(kind) || file !== undefined) && (signing !== 'always' || signers.length > 0) && (to === undefined || to.length > 0);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!complete) return;
    const made = await deed.run(draft, { caseId, kind, values: { ...reading.input }, ...(to === undefined ? {} : { participantIds: [...to] }), ...(file === undefined ? {} : { fileId: file.fileId }), ...(signers.length === 0 ? {} : { signers }) });
    if (!made?.[0]) return;
    notice(t('drafted', { count: made.length }));
    refreshDocuments();
    onDrafted(made[0].documentId);
  };
  return (
    <form className="pane__body" onSubmit={(event) => void submit(event)}>
      <h2 className="card__title">{inLanguage(title, language)}</h2>
      {isBrought(kind) && <><p className="dialog__text">{t('form.brought')}</p>{file && <p><span className="mark mark_good">{file.name}</span></p>}<UploadButton place={{ caseId, stream: 'court' }} accept="application/pdf" label={t('form.upload')} onKept={setFile} /></>}
      {!isBrought(kind) && Object.keys(fields).length === 0 && <p className="muted">{t('form.empty')}</p>}
      <FormFields fields={fields} typed={typed} onChange={setTyped} problems={tried && !reading.ok ? reading.problems : {}} needed={tried && !reading.ok ? reading.missing : []} />
      {isSigned(kind) ? <Signers people={people} turns={turns} onChange={setTurns} /> : <Addressees people={people} chosen={to} onChange={setTo} />}
      {tried && !complete && <p className="field__problem" role="alert">{t(signing === 'always' && signers.length === 0 ? 'signers.needed' : 'form.missing')}</p>}
      <Failure error={deed.failure} />
      <Button type="primary" htmlType="submit" loading={deed.busy}>{t('draft')}</Button>
    </form>
  );
}
