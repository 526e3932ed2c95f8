import type { FileSource } from '@microcourt/client/transport';

/** A file that a person chose on this device. */
export type Picked = { readonly source: FileSource; readonly type: string; readonly width: number; readonly height: number };
/** A recording that runs; `stop` gives the sound as MP3 and its length, `drop` throws it away. */
export type Recording = { stop(): Promise<{ readonly source: FileSource; readonly seconds: number } | undefined>; drop(): void };
/** Where this device is, by WGS 84. */
export type Spot = { readonly latitude: number; readonly longitude: number };

/** The device will not do it: not allowed by the person, or not there. */
export class DeviceRefused extends Error {
  override name = 'DeviceRefused';
  readonly what: 'microphone' | 'location' | 'files';
  constructor(what: 'microphone' | 'location' | 'files') {
    super(what);
    this.what = what;
  }
}

/** The longest voice message, in seconds. */
export const LONGEST_VOICE = 60;
