/**
 * One breach of each rule about who may import whom: the files to plant and the rule that must name the first of them.
 * They are planted in a copy of the tree, both ends of each import, so that they hold whichever modules exist.
 * @type {readonly { rule: string; files: Readonly<Record<string, string>> }[]}
 */
export const BREACHES = [
  { rule: 'order-courts', files: {
    'server/src/courts/planted-up.ts': "import { far } from '../messaging/index.ts';\nexport const p = far;\n",
    'server/src/messaging/index.ts': 'export const far = 1;\n' } },
  { rule: 'order-messaging', files: {
    'server/src/messaging/planted-level.ts': "import { near } from '../worklist/index.ts';\nexport const p = near;\n",
    'server/src/worklist/index.ts': 'export const near = 1;\n' } },
  { rule: 'front-door', files: {
    'server/src/filing/planted-back-door.ts': "import { secret } from '../cases/planted-secret.ts';\nexport const p = secret;\n",
    'server/src/cases/planted-secret.ts': 'export const secret = 1;\n' } },
  { rule: 'vendors-are-wired-once', files: {
    'server/src/filing/planted-vendor.ts': "import { aliyun } from '../providers/planted/aliyun.ts';\nexport const p = aliyun;\n",
    'server/src/providers/planted/aliyun.ts': 'export const aliyun = 1;\n' } },
  { rule: 'sql-lives-in-stores', files: { 'server/src/filing/planted-sql.ts': "import { sql } from 'kysely';\nexport const p = sql;\n" } },
  { rule: 'no-cycles', files: {
    'server/src/filing/planted-a.ts': "import { b } from './planted-b.ts';\nexport const a: number = b;\n",
    'server/src/filing/planted-b.ts': "import { a } from './planted-a.ts';\nexport const b: number = a;\n" } },
  { rule: 'domain-is-pure', files: { 'packages/domain/src/filing/planted-impure.ts': "import { readFileSync } from 'node:fs';\nexport const p = readFileSync;\n" } },
  { rule: 'domain-is-pure', files: { 'packages/domain/src/filing/planted-deep.ts': "import { sql } from 'kysely';\nexport const p = sql;\n" } },
  { rule: 'rules-know-no-contract', files: {
    'packages/domain/src/planted/rules-x.ts': "import { w } from './contract.ts';\nexport const p = w;\n",
    'packages/domain/src/planted/contract.ts': 'export const w = 1;\n' } },
  { rule: 'platform-knows-no-module', files: {
    'packages/platform/src/planted-word.ts': "import { w } from '@microcourt/domain/planted/word';\nexport const p = w;\n",
    'packages/domain/src/planted/word.ts': 'export const w = 1;\n' } },
  { rule: 'client-knows-words-only', files: { 'packages/client/src/planted-node.ts': "import { readFileSync } from 'node:fs';\nexport const p = readFileSync;\n" } },
  { rule: 'apps-know-no-server', files: {
    'apps/console/src/planted-server.tsx': "import type { deed } from '../../../server/src/filing/planted-deed.ts';\nexport const Screen = ({ of }: { of: typeof deed }) => <p>{of}</p>;\n",
    'server/src/filing/planted-deed.ts': 'export const deed = 1;\n' } },
  { rule: 'apps-know-no-server', files: { 'apps/console/src/planted-platform.ts': "import type { Ctx } from '@microcourt/platform/module';\nexport type P = Ctx;\n" } },
  { rule: 'apps-know-no-apps', files: {
    'apps/console/src/planted-app.ts': "import { a } from '../../miniapp/src/planted-other.ts';\nexport const p = a;\n",
    'apps/miniapp/src/planted-other.ts': 'export const a = 1;\n' } },
  { rule: 'words-know-no-words', files: {
    'apps/console/src/filing/planted-word.ts': "import { a } from '../messaging/planted-other.ts';\nexport const p = a;\n",
    'apps/console/src/messaging/planted-other.ts': 'export const a = 1;\n' } },
  { rule: 'nobody-imports-tests', files: {
    'server/src/filing/planted-test-user.ts': "import { t } from '../../../e2e/planted.ts';\nexport const p = t;\n",
    'e2e/planted.ts': 'export const t = 1;\n' } },
  { rule: 'declared-only', files: { 'apps/console/src/planted-undeclared.ts': "import { sql } from 'kysely';\nexport const p = sql;\n" } },
  { rule: 'no-unknown', files: { 'server/src/filing/planted-nowhere.ts': "import { n } from './planted-not-there.ts';\nexport const p = n;\n" } },
];
