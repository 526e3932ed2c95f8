import type { Objects } from '@microcourt/platform/objects';

declare module '@microcourt/platform/module' {
  interface Ports {
    /** Where files are; wired in main over a folder or S3. */
    objects?: Objects;
  }
}

/** Where sealed bytes are kept. */
export type ObjectsPort = Objects;
