import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { root, run, tail } from './run.mjs';
import { postgresPrograms } from './system.mjs';

/** How to become the user that a PostgreSQL server runs as: root may not run one. */
function asOwner(command, args) {
  return process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args];
}

/**
 * Runs `deed(url)` beside a real PostgreSQL server from the system's packages, fresh in a temporary folder and thrown away after.
 * Resolves with null where no server is installed.
 */
export async function withOuterPostgres(deed) {
  const programs = postgresPrograms();
  if (programs === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'mc-pg-'));
  chmodSync(folder, 0o755);
  if (process.getuid?.() === 0) {
    const idOf = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    chownSync(folder, idOf('-u'), idOf('-g'));
  }
  const data = join(folder, 'data');
  const pg = async (program, ...args) => {
    const { code, output } = await run(...asOwner(`${programs}/${program}`, args), { title: program, cwd: folder });
    if (code !== 0) throw new Error(`${program} failed (${code})\n${tail(output)}`);
  };
  try {
    await pg('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync');
    // Never on the network: the socket stands in the folder itself.
    await pg('pg_ctl', '-D', data, '-w', '-s', '-l', join(folder, 'log'), '-o', `-k ${folder} -c listen_addresses='' -c max_connections=300`, 'start');
    try {
      return await deed(`postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`, programs);
    } finally {
      await pg('pg_ctl', '-D', data, '-w', '-s', '-m', 'immediate', 'stop');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    process.chdir(root);
  }
}
