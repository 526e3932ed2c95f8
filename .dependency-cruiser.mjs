import { ORDER } from './architecture/order.mjs';

const inside = (names) => `^server/src/(${names.join('|')})/`;
const test = '[.](test|suite)[.]tsx?$';
const wiring = '^server/src/(main|setup)[.]ts$';

const upward = ORDER.map((line, i) => ({
  name: `order-${line[0]}`,
  comment: 'A module may call only modules on lines above its own in architecture/order.mjs. To answer back, tell news.',
  severity: 'error',
  from: { path: inside(line), pathNot: test },
  to: { path: inside(ORDER.slice(i).flat()), pathNot: '^server/src/$1/' },
}));

export default {
  forbidden: [
    ...upward,
    { name: 'no-cycles', severity: 'error', comment: 'Two files that need each other are one file, or the second half of one is missing a word.', from: {}, to: { circular: true } },
    { name: 'front-door', severity: 'error', comment: 'Other modules are reached through index.ts only.',
      from: { path: '^server/src/([^/]+)/' },
      to: { path: '^server/src/[^/]+/', pathNot: ['^server/src/$1/', '^server/src/[^/]+/index[.]ts$', '^server/src/providers/[^/]+/port[.]ts$'] } },
    { name: 'domain-is-pure', severity: 'error', comment: 'The law runs on the phone too: it knows nothing but itself and zod/mini.',
      from: { path: '^packages/domain/', pathNot: test }, to: { pathNot: ['^packages/domain/', 'node_modules/zod/'] } },
    { name: 'rules-know-no-contract', severity: 'error', comment: 'The law does not know the wire.',
      from: { path: '^packages/domain/.*/rules', pathNot: test }, to: { path: 'contract[.]ts$', pathNot: '/shared/contract[.]ts$' } },
    { name: 'platform-knows-no-module', severity: 'error', comment: 'The platform serves every word and knows none.',
      from: { path: '^packages/platform/' }, to: { path: '^server/|^apps/|^packages/client/|^packages/domain/src/(?!shared/)' } },
    { name: 'client-knows-words-only', severity: 'error', comment: 'The client runs on a phone: it knows the words and nothing of Node.',
      from: { path: '^packages/client/', pathNot: test }, to: { pathNot: ['^packages/(client|domain)/', 'node_modules/zod/'] } },
    { name: 'apps-know-no-server', severity: 'error', comment: 'A screen asks; it does not reach into the server.',
      from: { path: '^apps/' }, to: { path: '^server/|^packages/platform/|^tools/|^e2e/|^bench/|^chaos/' } },
    { name: 'apps-know-no-apps', severity: 'error', comment: 'What two apps share is a word or the client.', from: { path: '^apps/([^/]+)/' }, to: { path: '^apps/', pathNot: '^apps/$1/' } },
    { name: 'words-know-no-words', severity: 'error', comment: 'A word of an app does not import another word; pages bring words together.',
      from: { path: '^apps/([^/]+)/src/(?!pages/|theme/|web/|shared/)([^/]+)/', pathNot: test },
      to: { path: '^apps/$1/src/[^/]+/', pathNot: ['^apps/$1/src/$2/', '^apps/$1/src/(theme|web|shared)/'] } },
    { name: 'nobody-imports-tests', severity: 'error', comment: 'Journeys, benches and tools stand outside and look in.',
      from: { path: '^(packages|server|apps)/', pathNot: test }, to: { path: '^(e2e|bench|chaos|tools|architecture)/|[.]test[.]tsx?$' } },
    { name: 'sql-lives-in-stores', severity: 'error', comment: 'SQL stands in store.ts or store-*.ts, where the tables of a module are named.',
      from: { path: '^server/src/', pathNot: ['/store[.]ts$', '/store-[^/]+[.]ts$', test, wiring] }, to: { path: 'node_modules/(kysely|pg)/' } },
    { name: 'vendors-are-wired-once', severity: 'error', comment: 'A vendor is imported by main.ts only; a module sees its port.',
      from: { path: '^server/src/', pathNot: [wiring, '^server/src/providers/', test] }, to: { path: '^server/src/providers/', pathNot: 'port[.]ts$' } },
    { name: 'declared-only', severity: 'error', comment: 'Name it in the package.json of the package that imports it.',
      from: { pathNot: ['[.](test|suite)[.]tsx?$', '[.]config[.]ts$', '^tools/[^/]+$', '^(bench|chaos|architecture)/'] }, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
    { name: 'no-unknown', severity: 'error', comment: 'It leads nowhere.', from: {}, to: { couldNotResolve: true, pathNot: ['^virtual:', '^(node|vite)[:/]', '[.](css|svg|png)$'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|tools)/[^/]+/dist/|^architecture/planted/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
};
