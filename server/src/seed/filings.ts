import type { Draft, EvidenceItem } from '@microcourt/domain/filing/draft';
import * as words from '@microcourt/domain/filing/contract';
import type { FilingView } from '@microcourt/domain/filing/contract';
import * as identity from '@microcourt/domain/identity/contract';
import type { Cast } from './cast.ts';
import { DEMO_COURT, DEMO_PASSWORD } from './people.ts';
import type { Acting, Stage } from './stage.ts';

/** What the people of the story do with filings, each in one sentence. */
export type Filings = ReturnType<typeof filingsOn>;
type Evidence = { name: string; purpose: string; file: string; bytes: Buffer };

/** The deeds of the story about filings, on a stage with its people. Every deed is named, so that the story told again changes nothing. */
export function filingsOn(stage: Stage, cast: Cast) {
  async function begun(name: string, who: Acting, draft: Draft, evidence: readonly Evidence[] = []): Promise<FilingView> {
    const f = await stage.ask(`${name}:begin`, words.begin, { kind: draft.kind, ...(draft.formId ? { formId: draft.formId } : {}) }, who);
    const items: EvidenceItem[] = [];
    for (const [i, e] of evidence.entries()) {
      const fileId = await stage.upload(`${name}:file${i}`, who, { caseId: f.caseId, stream: 'filing' }, e.file, e.bytes);
      items.push({ key: `e${i + 1}`, name: e.name, source: '自己保存', purpose: e.purpose, form: 'copy', pages: 1, fileIds: [fileId] });
    }
    const { revision } = await stage.ask(`${name}:save`, words.save, { filingId: f.filingId, revision: f.revision, draft: { ...draft, ...(items.length > 0 ? { evidence: items } : {}) } }, who);
    return { ...f, revision };
  }
  async function handedIn(name: string, who: Acting, draft: Draft, evidence: readonly Evidence[] = []): Promise<FilingView> {
    const { filingId, revision } = await begun(name, who, draft, evidence);
    return stage.ask(`${name}:submit`, words.submit, { filingId, revision }, who);
  }
  /** At the counter: the clerk types for someone who has no telephone. */
  async function typed(name: string, who: Acting, draft: Draft): Promise<FilingView> {
    const f = await stage.ask(`${name}:begin`, words.beginAtCounter, { courtCode: DEMO_COURT.code, personId: who.personId, kind: draft.kind, ...(draft.formId ? { formId: draft.formId } : {}), oral: false }, cast.li);
    const { revision } = await stage.ask(`${name}:save`, words.save, { filingId: f.filingId, revision: f.revision, draft }, cast.li);
    return stage.ask(`${name}:submit`, words.submit, { filingId: f.filingId, revision }, cast.li);
  }
  const opened = (name: string, f: FilingView) => stage.ask(`${name}:review`, words.review, { filingId: f.filingId }, cast.lin);
  const registered = (name: string, f: FilingView, judge: Acting, procedure: 'ordinary' | 'summary') => stage.ask(`${name}:register`, words.register, {
    filingId: f.filingId, judge: judge.personId, assistant: cast.sun.personId, clerk: cast.li.personId, procedure,
  }, cast.lin);
  /** A judge signed in and freshly proved, as signing wants it. */
  async function freshly(name: string, judge: Acting, userId: string): Promise<Acting> {
    await stage.ask(`${name}:sign-in`, identity.signInStaff, { userId, password: DEMO_PASSWORD, device: { name: '演示', kind: 'console' } }, null);
    const devices = await stage.ask(`${name}:devices`, identity.devices, {}, judge);
    const session = { ...judge, sessionId: devices[0]!.sessionId };
    await stage.ask(`${name}:step-up`, identity.stepUp, { password: DEMO_PASSWORD }, session);
    return session;
  }
  const signedOff = (name: string, session: Acting) => stage.ask(`${name}:sign-out`, identity.signOut, {}, session);
  return { begun, handedIn, typed, opened, registered, freshly, signedOff };
}
