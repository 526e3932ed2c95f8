import * as z from 'zod/mini';
import { command, id, news, query } from '../shared/contract.ts';
import { CaseView } from '../cases/contract.ts';

/** One tile of the + panel. Grey with its reason where the law does not allow it now; what is not built is not there. */
export const PanelTile = z.object({
  key: z.enum(['details', 'contact', 'location', 'image', 'file', 'voice', 'ask-court', 'members', 'paper', 'mute-member', 'progress', 'evidence', 'documents', 'service']),
  enabled: z.boolean(),
  /** Code of the reason when grey; its sentence names the article. */
  reason: z.nullable(z.string()),
});
export type PanelTile = z.infer<typeof PanelTile>;

/** A stream of the space that this person may read. */
export const StreamView = z.object({
  stream: z.string(), label: z.string(), lastSeq: z.int(), readSeq: z.int(),
  /** May this person write here now; the reason if not. */
  mayWrite: z.boolean(), reason: z.nullable(z.string()),
});
/** Everything the case page needs at once. */
export const SpaceView = z.object({
  case: CaseView, roles: z.array(z.string()), me: id,
  streams: z.array(StreamView), tiles: z.array(PanelTile),
  mutedMembers: z.array(id), muted: z.boolean(), pinned: z.boolean(),
});
export type SpaceView = z.infer<typeof SpaceView>;
/** The space of a case as this person may see it: its top, its rooms, its panel, its members. */
export const open = query('case-spaces.open', { input: z.object({ caseId: id }), output: SpaceView });
/** This person's own switches for a case in the list. */
export const prefer = command('case-spaces.prefer', { input: z.object({ caseId: id, muted: z.optional(z.boolean()), pinned: z.optional(z.boolean()) }), output: z.object({}) });
/** The court silences a member (or lets speak again), on record with the reason. */
export const silence = command('case-spaces.silence', { input: z.object({ caseId: id, personId: id, silent: z.boolean(), reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) }), output: z.object({}) });
/** The court has silenced a member, or let the member speak again; on record in the space. */
export const MemberSilenced = news('case-spaces.member-silenced', z.object({ personId: id, name: z.string(), silent: z.boolean(), reason: z.string() }));
/** The space stands: everyone in it is named with role. The first news of a main stream. */
export const SpaceOpened = news('case-spaces.opened', z.object({ title: z.string(), number: z.nullable(z.string()), members: z.array(z.object({ name: z.string(), role: z.string() })) }));
