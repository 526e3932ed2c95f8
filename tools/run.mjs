import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Runs on the machine's own Node (18 and later), before anything is installed.

/** The project's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

const running = new Set();
let stopped = null;
let passedOnAt = 0;

/** Every program that we started is told to stop, once, however often the signal arrives (a terminal and npm both send it). */
function passOn(signal) {
  if (Date.now() - passedOnAt < 1000) return;
  passedOnAt = Date.now();
  stopped = signal;
  for (const child of running) kill(child, signal);
  if (running.size === 0) process.exit(codeOf(signal));
}
const codeOf = (signal) => (signal === 'SIGINT' ? 130 : 143);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => passOn(signal));
process.on('exit', () => { for (const child of running) kill(child, 'SIGTERM'); });

function kill(child, signal) {
  try { process.kill(child.alone ? child.pid : -child.pid, signal); } catch { /* it has ended already */ }
}

const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/** Shows that something takes long: after two seconds a line with the time, renewed in a terminal, rare in a log. */
function ticker(title) {
  const began = Date.now();
  const terminal = Boolean(process.stderr.isTTY);
  let shown = false;
  const show = () => {
    shown = true;
    process.stderr.write(terminal ? `\r\x1b[2K… ${title} (${seconds(began)})` : `… ${title} (${seconds(began)})\n`);
  };
  const first = setTimeout(show, 2000);
  const again = setInterval(() => { if (shown) show(); }, terminal ? 1000 : 15_000);
  return () => {
    clearTimeout(first);
    clearInterval(again);
    if (shown && terminal) process.stderr.write('\r\x1b[2K');
  };
}

/**
 * Runs a program to its end and resolves with `{ code, output }`.
 *
 * With `title` its output is kept and progress is shown instead; with `watch` each piece of output is handed on as well.
 * Otherwise it writes to our own terminal. It stands in a process group of its own, so that Ctrl-C reaches it once, from us;
 * `alone` signals the program only and leaves its own children to it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ title?: string, watch?: (piece: Buffer) => void, env?: Record<string, string>, alone?: boolean, cwd?: string }} how
 * @returns {Promise<{ code: number | string, output: string }>}
 */
export function run(command, args, { title, watch, env, alone = false, cwd = root } = {}) {
  const kept = title !== undefined || watch !== undefined;
  const child = spawn(command, args, { cwd, detached: true, env: { ...process.env, ...env }, stdio: kept ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
  child.alone = alone;
  running.add(child);
  const quiet = title === undefined ? () => {} : ticker(title);
  let output = '';
  for (const pipe of [child.stdout, child.stderr]) pipe?.on('data', (piece) => { output += piece; watch?.(piece); });
  return new Promise((resolve) => {
    const end = (code) => {
      running.delete(child);
      quiet();
      if (stopped !== null && !alone) process.exit(codeOf(stopped));
      resolve({ code, output });
    };
    child.on('error', (error) => end(`${command}: ${error.message}`));
    child.on('close', (code, signal) => end(code ?? signal));
  });
}

/** The last lines of an output, enough to see what went wrong. */
export const tail = (output, lines = 40) => output.trimEnd().split('\n').slice(-lines).join('\n');

/** Ends with a message for a person. */
export function giveUp(...lines) {
  console.error(lines.join('\n'));
  process.exit(1);
}
