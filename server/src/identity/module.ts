import * as words from '@microcourt/domain/identity/contract';
import { defineModule, type ModuleSpec, route } from '@microcourt/platform/module';
import { giveOffice, listOffices, takeOffice } from './change-office.ts';
import { changePassword } from './change-password.ts';
import { decideProof } from './decide-proof.ts';
import { importStaff } from './import-staff.ts';
import { listDevices } from './list-devices.ts';
import { listProofs } from './list-proofs.ts';
import { listStaff } from './list-staff.ts';
import { proveAtCounter } from './prove-at-counter.ts';
import { proveIdentity } from './prove-identity.ts';
import { refuseCode, sendCode, sendOwnCode, sendSms } from './send-code.ts';
import { setActive } from './set-active.ts';
import { setName } from './set-name.ts';
import { setPosts } from './set-posts.ts';
import { beginTotp, confirmTotp } from './set-up-totp.ts';
import { showMe } from './show-me.ts';
import { signIn } from './sign-in.ts';
import { signInStaff } from './sign-in-staff.ts';
import { signOut } from './sign-out.ts';
import { stepUp } from './step-up.ts';

const courtOf = async (_: unknown, { courtCode }: { courtCode: string }): Promise<string> => courtCode;
/** Strangers may ask these, and they wait for one another under locks: so few at once that they never take the connections of everyone else. */
const few = { atOnce: 2 };
const atCourt = { courtOf };
type AtCourt = { personId: string; courtCode: string };
const proofs = ['post:registrar', 'post:clerk', 'post:assistant'];
const hourly = { limit: { per: 'person', most: 30, seconds: 3_600 } } as const;
const administrators = ['post:manager', 'office:security'];

const TABLES: ModuleSpec['tables'] = {
  'identity.person': { dataClass: 'people', personal: ['mobile', 'name', 'proof_reason', 'id_number'] },
  'identity.code': { dataClass: 'operations', personal: [] },
  'identity.session': { dataClass: 'people', personal: ['device'] },
  'identity.staff': { dataClass: 'people', personal: ['totp_secret'] },
  'identity.failed_sign_in': { dataClass: 'operations', personal: [] },
  'identity.post': { dataClass: 'people', personal: [] }, 'identity.office': { dataClass: 'people', personal: [] },
  'identity.representation': { dataClass: 'people', personal: ['name', 'number'] },
  'identity.proof': { dataClass: 'people', personal: ['name', 'number', 'reason'] },
};

/** Identity: people and how they prove who they are, sessions, staff with posts and offices. `sms`: whether codes can be sent or shown. */
export const identityModule = ({ sms }: { sms: boolean }) => defineModule({
  name: 'identity',
  tables: TABLES,
  permissions: {
    'identity.send-code': ['anyone'], 'identity.sign-in': ['anyone'], 'identity.sign-in-staff': ['anyone'],
    'identity.step-up': ['signed-in'], 'identity.send-own-code': ['signed-in'], 'identity.me': ['signed-in'], 'identity.set-name': ['signed-in'], 'identity.devices': ['signed-in'], 'identity.sign-out': ['signed-in'],
    'identity.prove': ['signed-in'], 'identity.proof-queue': proofs, 'identity.decide-proof': proofs, 'identity.prove-at-counter': proofs,
    'identity.staff': administrators, 'identity.import-staff': administrators, 'identity.set-posts': administrators, 'identity.set-active': administrators,
    'identity.offices': ['office:security', 'office:audit'], 'identity.give-office': ['office:security'], 'identity.take-office': ['office:security'],
    'identity.change-password': ['staff'], 'identity.begin-totp': ['staff'], 'identity.confirm-totp': ['staff'],
  },
  routes: [
    route(words.sendCode, sms ? sendCode : refuseCode, few), route(words.signIn, signIn, few),
    route(words.signInStaff, signInStaff, { ...few, limit: { per: 'address', most: 120, seconds: 60 } }),
    route(words.sendOwnCode, sms ? sendOwnCode : refuseCode, few),
    route(words.stepUp, stepUp, { limit: { per: 'person', most: 10, seconds: 300 } }),
    route(words.me, showMe), route(words.setName, setName), route(words.devices, listDevices), route(words.signOut, signOut),
    route(words.proveIdentity, proveIdentity, { limit: { per: 'person', most: 10, seconds: 3_600 } }),
    route(words.proofQueue, listProofs, atCourt), route(words.decideProof, decideProof, atCourt), route(words.proveAtCounter, proveAtCounter, atCourt),
    route(words.staff, listStaff, atCourt), route(words.importStaff, importStaff, atCourt), route(words.setPosts, setPosts, atCourt), route(words.setActive, setActive, atCourt),
    route(words.offices, listOffices), route(words.giveOffice, giveOffice, hourly), route(words.takeOffice, takeOffice, hourly),
    route(words.changePassword, changePassword, { limit: { per: 'person', most: 10, seconds: 900 } }),
    route(words.beginTotp, beginTotp), route(words.confirmTotp, confirmTotp, { limit: { per: 'person', most: 10, seconds: 300 } }),
  ],
  tells: [words.SignedOut, words.ProofHandedIn, words.ProofDecided, words.PostsChanged, words.OfficeChanged],
  // `session:` closes sockets and forgets the token at once, in every process; `person:` has posts and standings asked anew.
  pushes: [
    { news: words.SignedOut, topics: ({ sessionId }: { sessionId: string }) => [`session:${sessionId}`] },
    { news: words.ProofHandedIn, topics: ({ personId, courtCode }: AtCourt) => [`court:${courtCode}`, `me:${personId}`] },
    { news: words.ProofDecided, topics: ({ personId, courtCode }: AtCourt) => [`court:${courtCode}`, `me:${personId}`, `person:${personId}`] },
    { news: words.OfficeChanged, topics: ({ personId }: { personId: string }) => [`me:${personId}`, `person:${personId}`] },
    { news: words.PostsChanged, topics: ({ personId }: AtCourt) => [`me:${personId}`, `person:${personId}`] },
  ],
  reacts: [],
  jobs: [sendSms],
});
