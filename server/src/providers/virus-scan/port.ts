/** The scanner does not answer, or answers nothing that means anything: nothing is known of the file. */
export class ScannerAway extends Error {
  constructor(cause?: unknown) {
    super('the scanner of viruses does not answer', { cause });
    this.name = 'ScannerAway';
  }
}

/** Looks for viruses in the bytes of a file. */
export type VirusScanPort = {
  /** Whether something was found; 'too-large' where the scanner does not take so much. Throws `ScannerAway`, never says 'clean' of what was not scanned. */
  scan(bytes: AsyncIterable<Uint8Array>): Promise<'clean' | 'infected' | 'too-large'>;
};
