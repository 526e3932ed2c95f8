import { Mp3Encoder } from '@breezystack/lamejs';

const RATE = 16_000;
const KBPS = 32;
const BLOCK = 1_152;

/** A recording of whatever kind the browser makes, as MP3 (mono, 16 kHz): the one form that every client plays. */
export async function toMp3(sound: Blob): Promise<Blob> {
  const context = new OfflineAudioContext(1, 1, RATE);
  // Decoding brings it to the context's own rate.
  const decoded = await context.decodeAudioData(await sound.arrayBuffer());
  const wave = decoded.getChannelData(0);
  const samples = Int16Array.from(wave, (level) => Math.max(-1, Math.min(1, level)) * 32_767);
  const encoder = new Mp3Encoder(1, RATE, KBPS);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < samples.length; at += BLOCK) pieces.push(new Uint8Array(encoder.encodeBuffer(samples.subarray(at, at + BLOCK))));
  pieces.push(new Uint8Array(encoder.flush()));
  return new Blob(pieces, { type: 'audio/mpeg' });
}
