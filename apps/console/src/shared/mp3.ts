import { Mp3Encoder } from '@breezystack/lamejs';

const RATE = 16_000;
const KBPS = 32;
const BLOCK = 1_152;
/** Blocks between two breaths of the page: about a quarter of a minute of sound. */
const BREATH = 200;

/** A recording of whatever kind the browser makes, as MP3 (mono, 16 kHz): the one form that every client plays. */
export async function toMp3(sound: Blob): Promise<Blob> {
  const context = new OfflineAudioContext(1, 1, RATE);
  // Decoding brings it to the context's own rate.
  const wave = (await context.decodeAudioData(await sound.arrayBuffer())).getChannelData(0);
  const encoder = new Mp3Encoder(1, RATE, KBPS);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let block = 0; block * BLOCK < wave.length; block++) {
    const samples = Int16Array.from(wave.subarray(block * BLOCK, (block + 1) * BLOCK), (level) => Math.max(-1, Math.min(1, level)) * 32_767);
    pieces.push(new Uint8Array(encoder.encodeBuffer(samples)));
    if (block % BREATH === BREATH - 1) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  pieces.push(new Uint8Array(encoder.flush()));
  return new Blob(pieces, { type: 'audio/mpeg' });
}
