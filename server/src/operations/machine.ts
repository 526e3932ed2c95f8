import { statfs } from 'node:fs/promises';
import type { Kernel } from '@microcourt/platform/kernel';

/** What the installation's offices look after: jobs given up, the audit, how the machine stands, and its keys. Modules reach it by this alone. */
export type Machine = {
  failed: Kernel['jobs']['deadLetters']; retry: Kernel['jobs']['retry'];
  audit: Kernel['oversight']['audit']; state: Kernel['oversight']['state'];
  /** Begins a new key epoch and wraps all keys anew; gives how many. */
  renewKeys(): Promise<number>;
  /** Sockets that this process holds; null where it holds none. */
  sockets(): number | null;
  /** The disk on which files are kept; null where they are kept elsewhere. */
  disk(): Promise<{ bytes: number; free: number } | null>;
};
/** What a process tells of itself, besides its kernel. */
export type Process = { sockets?: () => number | null; filesIn?: string | null };

async function diskOf(folder: string): Promise<{ bytes: number; free: number }> {
  const { blocks, bsize, bavail } = await statfs(folder);
  return { bytes: blocks * bsize, free: bavail * bsize };
}

/** The machine as a running kernel is one. `filesIn` is the folder of the files, if they are on a disk of ours. */
export const machineOf = (kernel: Pick<Kernel, 'jobs' | 'oversight' | 'vault'>, { sockets = () => null, filesIn = null }: Process = {}): Machine => ({
  failed: () => kernel.jobs.deadLetters(), retry: (id) => kernel.jobs.retry(id),
  audit: (wanted) => kernel.oversight.audit(wanted), state: () => kernel.oversight.state(),
  renewKeys: () => kernel.vault.renewEpoch(),
  sockets, disk: async () => (filesIn === null ? null : diskOf(filesIn)),
});
