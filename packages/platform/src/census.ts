import type { ModuleSpec, Who } from './module.ts';

/** The tables and their columns as the database has them: `schema.table` → columns, in snake case. */
export type Tables = Readonly<Record<string, readonly string[]>>;
/** What the modules are held against. `roles` are the words a permission may use besides posts and the general ones. */
export type CensusParts = { modules: readonly ModuleSpec[]; tables: Tables; roles: readonly string[]; posts: readonly string[]; offices: readonly string[] };

/** The roles in a case, the posts and the offices that permissions are made of. */
export const KNOWN_WORDS = {
  roles: ['plaintiff', 'defendant', 'third-party', 'plaintiff-agent', 'defendant-agent', 'third-party-agent', 'judge', 'assistant', 'clerk', 'filer', 'scribe', 'registry', 'ruling-judge'],
  posts: ['registrar', 'judge', 'assistant', 'clerk', 'manager'],
  offices: ['system', 'security', 'audit'],
} as const;

const GENERAL = new Set(['anyone', 'signed-in', 'staff']);
const PLATFORM = new Set(['platform', 'migration', 'public', 'pg_catalog', 'information_schema']);
const snake = (name: string): string => name.replaceAll('-', '_');
const snakeColumn = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

function known(who: Who, { roles, posts, offices }: CensusParts): boolean {
  if (who.startsWith('post:')) return posts.includes(who.slice(5));
  if (who.startsWith('office:')) return offices.includes(who.slice(7));
  return GENERAL.has(who) || roles.includes(who);
}

function asks(m: ModuleSpec, answered: Map<string, string>, parts: CensusParts, wrong: string[]): void {
  for (const route of m.routes) {
    const { name } = route.ask;
    if (!name.startsWith(`${m.name}.`)) wrong.push(`${m.name}: answers ${name}, which is not its own`);
    const other = answered.get(name);
    if (other !== undefined) wrong.push(`${m.name}: ${name} is answered twice${other === m.name ? '' : `, by ${other} too`}`);
    answered.set(name, m.name);
    const words = m.permissions[name] ?? [];
    if (words.length === 0) wrong.push(`${m.name}: nobody may ${name}`);
    const aboutCase = 'append' in route || route.caseOf !== undefined;
    const aboutCourt = !('append' in route) && route.courtOf !== undefined;
    for (const who of words) {
      if (!known(who, parts)) wrong.push(`${m.name}: ${name} is granted to "${who}", a word nobody knows`);
      else if (who.startsWith('post:') && aboutCase && !aboutCourt) wrong.push(`${m.name}: ${name} is granted to ${who}, but does not say at which court (courtOf)`);
      else if (parts.roles.includes(who) && !aboutCase) wrong.push(`${m.name}: ${name} is granted to the role ${who}, but does not say in which case (caseOf)`);
    }
  }
  for (const name of Object.keys(m.permissions)) if (!m.routes.some((r) => r.ask.name === name)) wrong.push(`${m.name}: grants ${name}, which it does not answer`);
}

function newsAndJobs(m: ModuleSpec, tellers: Map<string, string>, jobs: Set<string>, wrong: string[]): void {
  for (const { news } of m.tells) {
    if (!news.startsWith(`${m.name}.`)) wrong.push(`${m.name}: tells ${news}, which is not its own`);
    if (tellers.get(news) !== m.name) wrong.push(`${m.name}: ${news} is told by ${tellers.get(news)} too`);
  }
  for (const { news } of m.reacts) if (!tellers.has(news.news)) wrong.push(`${m.name}: reacts to ${news.news}, which nobody tells`);
  for (const { news } of m.changesStanding ?? []) if (!tellers.has(news)) wrong.push(`${m.name}: standing changes by ${news}, which nobody tells`);
  for (const { news } of m.pushes) if (!m.tells.some((told) => told.news === news.news)) wrong.push(`${m.name}: pushes ${news.news} but does not tell it`);
  for (const { job } of m.jobs) {
    if (!job.startsWith(`${m.name}.`)) wrong.push(`${m.name}: has the job ${job}, which is not its own`);
    if (jobs.has(job)) wrong.push(`${m.name}: the job ${job} exists twice`);
    jobs.add(job);
  }
}

function tables(m: ModuleSpec, owners: Map<string, string>, { tables: found }: CensusParts, wrong: string[]): void {
  for (const [table, { personal }] of Object.entries(m.tables)) {
    if (!table.startsWith(`${snake(m.name)}.`)) wrong.push(`${m.name}: table ${table} is outside its schema`);
    if (owners.has(table)) wrong.push(`${m.name}: table ${table} belongs to ${owners.get(table)} too`);
    owners.set(table, m.name);
    const columns = found[table];
    if (!columns) wrong.push(`${m.name}: table ${table} is not in the database`);
    else for (const column of personal) if (!columns.includes(snakeColumn(column))) wrong.push(`${m.name}: ${table} has no column ${column}, which is called personal`);
  }
}

/** Tables that a newer server may have brought: no module of this one owns them. */
export function strangers({ modules, tables: found }: Pick<CensusParts, 'modules' | 'tables'>): string[] {
  const owned = new Set(modules.flatMap((m) => Object.keys(m.tables)));
  return Object.keys(found).filter((t) => !owned.has(t) && !PLATFORM.has(t.split('.')[0]!)).map((t) => `table ${t} belongs to no module`);
}

/** Everything that does not add up between the modules and the database; an empty list when the house is in order. */
export function census(parts: CensusParts): string[] {
  const wrong: string[] = [];
  const [answered, tellers, owners] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
  const jobs = new Set<string>();
  const names = new Set<string>();
  for (const m of parts.modules) for (const { news } of m.tells) if (!tellers.has(news)) tellers.set(news, m.name);
  for (const m of parts.modules) {
    if (names.has(m.name)) wrong.push(`${m.name}: two modules have this name`);
    names.add(m.name);
    asks(m, answered, parts, wrong);
    newsAndJobs(m, tellers, jobs, wrong);
    tables(m, owners, parts, wrong);
  }
  return wrong;
}
