import * as z from 'zod/mini';
import { command, id, moment, news, query, typed, typedOrEmpty } from '../shared/contract.ts';

/** Posts at a court, given by the court's administrators. */
export const POSTS = ['registrar', 'judge', 'assistant', 'clerk', 'manager'] as const;
/** The three administrators of an installation; no person may hold two of them. */
export const OFFICES = ['system', 'security', 'audit'] as const;
/** How a person's identity was proved: not yet, document handed in and waiting, document reviewed by a clerk, at the counter. */
export const PROOF_STATES = ['none', 'pending', 'reviewed', 'counter', 'declined'] as const;
/** Documents by which identity is proved. */
export const DOCUMENT_KINDS = ['resident-id', 'passport', 'hk-macao-permit', 'taiwan-permit', 'foreign-permanent-residence', 'business-licence'] as const;

const mobile = z.string().check(z.trim(), z.regex(/^1[3-9]\d{9}$/, 'mobile'));
const device = z.object({ name: typed(80), kind: z.enum(['h5', 'mini-program', 'console']) });

/** A post that a person holds, with the name of its court. */
export const PostView = z.object({ court: z.string(), courtName: z.string(), post: z.string() });
/** The person who is signed in, as the person may see it. */
export const MeView = z.object({
  personId: id,
  name: z.nullable(z.string()),
  mobileMasked: z.nullable(z.string()),
  /** Masked identity number, if proved. */
  idNumberMasked: z.nullable(z.string()),
  proof: z.enum(PROOF_STATES),
  proofReason: z.nullable(z.string()),
  /** Organisations for which the person stands as legal representative, and what became of the licence handed in last. */
  standsFor: z.optional(z.array(z.object({ name: z.string(), numberMasked: z.string() }))),
  licence: z.optional(z.nullable(z.object({ name: z.string(), state: z.enum(['waiting', 'accepted', 'declined']), reason: z.nullable(z.string()) }))),
  posts: z.array(PostView),
  offices: z.array(z.enum(OFFICES)),
  staffUserId: z.nullable(z.string()),
  secondFact: z.boolean(),
  /** The first password is still in use and has to be changed. */
  passwordToChange: z.optional(z.boolean()),
  profile: z.enum(['demo', 'court']),
});
export type MeView = z.infer<typeof MeView>;

const SignedIn = z.object({ token: z.string(), me: MeView });

/** Sends a code by SMS to a mobile number; in the demo profile the code comes back to be shown on the page. Same answer whether or not the number is known. */
export const sendCode = command('identity.send-code', {
  input: z.object({ mobile }),
  output: z.object({ validSeconds: z.int(), again: z.int(), demoCode: z.optional(z.string()) }),
});
/** Sends a code to the own number of whoever is signed in, to prove again that the session is still its owner's; answers like `identity.send-code`. Refusal: identity.code-wrong without a number. */
export const sendOwnCode = command('identity.send-own-code', { input: z.object({}), output: sendCode.output });
/** Signs a party in by number and code; a new number becomes a new person. */
export const signIn = command('identity.sign-in', { input: z.object({ mobile, code: z.string().check(z.regex(/^\d{6}$/, 'code')), device }), output: SignedIn });
/** Signs staff in by OA user id, password and, where set up, a TOTP code. Refusals: identity.wrong-password, identity.second-fact-needed, identity.locked. */
export const signInStaff = command('identity.sign-in-staff', {
  input: z.object({ userId: typed(64), password: z.string().check(z.minLength(1), z.maxLength(200)), totp: z.optional(z.string().check(z.regex(/^\d{6}$/, 'code'))), device }),
  output: SignedIn,
});
/** Proves again, in this session, that it is still the owner (staff: password and TOTP; party: a fresh code). Good for five minutes. */
export const stepUp = command('identity.step-up', {
  input: z.object({ password: z.optional(z.string().check(z.maxLength(200))), totp: z.optional(z.string()), code: z.optional(z.string()) }),
  output: z.object({ until: moment }),
});
/** Who is signed in. */
export const me = query('identity.me', { input: z.object({}), output: MeView });
/** Sets the name a person goes by until identity is proved. */
export const setName = command('identity.set-name', { input: z.object({ name: typed(60) }), output: MeView });
/** The devices on which this person is signed in. */
export const devices = query('identity.devices', {
  input: z.object({}),
  output: z.array(z.object({ sessionId: id, name: z.string(), kind: z.string(), signedInAt: moment, seenAt: moment, current: z.boolean() })),
});
/** Signs out this device, another of the same person, or (`all`) every device at once, as after a theft. */
export const signOut = command('identity.sign-out', { input: z.object({ sessionId: z.optional(id), all: z.optional(z.boolean()) }), output: z.object({}) });

/** Hands in a photographed document for proof of identity; a clerk of the court reviews it. A business licence (name and credit code of the organisation) from someone who has proved himself gives standing for the organisation as its legal representative. */
export const proveIdentity = command('identity.prove', {
  input: z.object({ courtCode: z.string(), name: typed(60), documentKind: z.enum(DOCUMENT_KINDS), number: typed(40), fileIds: z.array(id).check(z.minLength(1), z.maxLength(4)) }),
  output: MeView,
});
/** A proof of identity that waits for review, as the court's clerk sees it. */
export const ProofView = z.object({
  proofId: id, personId: id, name: z.string(), documentKind: z.enum(DOCUMENT_KINDS), number: z.string(),
  /** With a licence: the proved name of who handed it in, to be compared with the legal representative on it. */
  ownName: z.optional(z.string()),
  /** What the form of the number says; a check digit is never called verified. */
  numberForm: z.enum(['well-formed', 'malformed', 'old-form', 'unknown']),
  fileIds: z.array(id), handedInAt: moment,
});
/** The proofs of identity that wait at a court, the oldest first. */
export const proofQueue = query('identity.proof-queue', { input: z.object({ courtCode: z.string() }), output: z.array(ProofView) });
/** Accepts or declines a proof after comparing the photographs; a decline carries its reason to the person. */
export const decideProof = command('identity.decide-proof', {
  input: z.object({ proofId: id, courtCode: z.string(), accept: z.boolean(), reason: typedOrEmpty(300) }), output: z.object({}),
});
/** A clerk who has the person and the document before him records the identity (counter); finds or makes the person by mobile number. */
export const proveAtCounter = command('identity.prove-at-counter', {
  input: z.object({ courtCode: z.string(), mobile: z.optional(mobile), name: typed(60), documentKind: z.enum(DOCUMENT_KINDS), number: typed(40), /** The document shows a new name for a number that was proved under another. */ renamed: z.optional(z.boolean()) }),
  output: z.object({ personId: id }),
});

/** A member of a court's staff, as administrators see it. */
export const StaffView = z.object({ personId: id, userId: z.string(), name: z.string(), posts: z.array(PostView), offices: z.array(z.enum(OFFICES)), active: z.boolean(), secondFact: z.boolean() });
/** The people who hold or held a post at a court. */
export const staff = query('identity.staff', { input: z.object({ courtCode: z.string() }), output: z.array(StaffView) });
/** Adds or updates staff by rows of a sheet; every refused row is named with its reason, the rest is taken. Passwords are made and shown once. */
export const importStaff = command('identity.import-staff', {
  input: z.object({ courtCode: z.string(), rows: z.array(z.object({ userId: typed(64), name: typed(60), posts: z.array(z.enum(POSTS)), mobile: z.optional(z.string()) })).check(z.minLength(1), z.maxLength(2000)) }),
  output: z.object({ taken: z.array(z.object({ userId: z.string(), firstPassword: z.nullable(z.string()) })), refused: z.array(z.object({ row: z.int(), code: z.string() })) }),
});
/** Sets the posts of one member of staff at a court. */
export const setPosts = command('identity.set-posts', { input: z.object({ courtCode: z.string(), personId: id, posts: z.array(z.enum(POSTS)) }), output: StaffView });
/** Locks or unlocks a member of staff; locking ends all sessions. */
export const setActive = command('identity.set-active', { input: z.object({ courtCode: z.string(), personId: id, active: z.boolean() }), output: StaffView });
/** Someone who holds an office of the installation. */
export const OfficeView = z.object({ personId: id, userId: z.string(), name: z.string(), office: z.enum(OFFICES), active: z.boolean() });
/** Who holds the three offices of the installation: system, security, audit. */
export const offices = query('identity.offices', { input: z.object({}), output: z.array(OfficeView) });
/** Gives an office to a member of staff who holds neither post nor office; for a security administrator who has just proved again who asks. */
export const giveOffice = command('identity.give-office', { input: z.object({ personId: id, office: z.enum(OFFICES) }), output: z.array(OfficeView) });
/** Takes the office from someone; the last one of an office keeps it until there is a successor. */
export const takeOffice = command('identity.take-office', { input: z.object({ personId: id }), output: z.array(OfficeView) });
/** Changes the password of the member of staff who asks; other sessions end. */
export const changePassword = command('identity.change-password', { input: z.object({ old: z.string().check(z.maxLength(200)), fresh: z.string().check(z.minLength(10), z.maxLength(200)) }), output: z.object({}) });
/** Begins setting up TOTP: the secret and the otpauth address, shown once. */
export const beginTotp = command('identity.begin-totp', { input: z.object({}), output: z.object({ secret: z.string(), address: z.string() }) });
/** Switches the second fact on, once a code from the new secret is right. */
export const confirmTotp = command('identity.confirm-totp', { input: z.object({ code: z.string().check(z.regex(/^\d{6}$/, 'code')) }), output: MeView });

/** A session has ended; its sockets close. */
export const SignedOut = news('identity.signed-out', z.object({ sessionId: id }));
/** A proof of identity waits at a court. */
export const ProofHandedIn = news('identity.proof-handed-in', z.object({ proofId: id, personId: id, courtCode: z.string() }));
/** A person's identity is proved, or the proof was declined. */
export const ProofDecided = news('identity.proof-decided', z.object({ personId: id, courtCode: z.string(), accepted: z.boolean(), by: z.enum(['reviewed', 'counter']) }));
/** Someone has been given an office of the installation (or none any more). */
export const OfficeChanged = news('identity.office-changed', z.object({ personId: id, office: z.nullable(z.enum(OFFICES)) }));
/** A person's posts have changed. */
export const PostsChanged = news('identity.posts-changed', z.object({ personId: id, courtCode: z.string() }));
