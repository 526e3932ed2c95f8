import { browserFile } from '@microcourt/client/browser';
import { DeviceRefused, LONGEST_VOICE, type Picked, type Recording, type Spot } from './devices-words';

// What the device can do, in a browser; devices.weapp.ts is the same in the mini program.

/** Lets the person choose files; an empty list where nothing was chosen. */
function choose(accept: string, most: number, camera: boolean): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept, multiple: most > 1 });
    if (camera) input.setAttribute('capture', 'environment');
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, most)));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

async function picked(file: File): Promise<Picked> {
  const bitmap = file.type.startsWith('image/') ? await createImageBitmap(file).catch(() => undefined) : undefined;
  const { width, height } = bitmap ?? { width: 0, height: 0 };
  bitmap?.close();
  return { source: browserFile(file, file.name), type: file.type, width, height };
}

// Named one by one: an iPhone then gives its photographs as JPEG, where for `image/*` it would give HEIC, which the court does not read.
const IMAGES = 'image/jpeg,image/png,image/webp,image/gif';
/** Images from the album or the camera. */
export const pickImages = async (most: number, camera = false): Promise<readonly Picked[]> => Promise.all((await choose(IMAGES, most, camera)).map(picked));
/** Films from the album or the camera. */
export const pickVideos = async (most: number): Promise<readonly Picked[]> => Promise.all((await choose('video/mp4,video/quicktime', most, false)).map(picked));
/** Files of any kind that the court takes. */
export const pickFiles = async (most: number): Promise<readonly Picked[]> => Promise.all((await choose(`${IMAGES},application/pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.txt,audio/*,video/*`, most, false)).map(picked));

/** Starts to record; rejects with DeviceRefused where there is no microphone or the person does not allow it. */
export async function record(): Promise<Recording> {
  const stream = await (navigator.mediaDevices?.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } }) ?? Promise.reject(new Error('none'))).catch(() => {
    throw new DeviceRefused('microphone');
  });
  const recorder = new MediaRecorder(stream);
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const ended = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve()));
  recorder.start();
  const began = Date.now();
  const end = () => {
    if (recorder.state !== 'inactive') recorder.stop();
    for (const track of stream.getTracks()) track.stop();
  };
  const limit = setTimeout(end, LONGEST_VOICE * 1_000);
  return {
    drop: end,
    async stop() {
      clearTimeout(limit);
      const seconds = Math.min(LONGEST_VOICE, Math.round((Date.now() - began) / 1_000));
      end();
      await ended;
      if (seconds < 1) return undefined;
      const { toMp3 } = await import('./mp3');
      return { source: browserFile(await toMp3(new Blob(pieces)), 'voice.mp3'), seconds };
    },
  };
}

let playing: HTMLAudioElement | undefined;
/** Plays a sound; what was playing stops. Calls back when it ends, for whatever reason. */
export function play(url: string, ended: () => void): void {
  hush();
  const audio = new Audio(url);
  playing = audio;
  for (const end of ['ended', 'pause', 'error']) audio.addEventListener(end, ended, { once: true });
  audio.play().catch(ended);
}
/** Stops whatever is playing. */
export function hush(): void {
  playing?.pause();
  playing = undefined;
}

/** Where this device is; rejects with DeviceRefused where it cannot or may not be told. */
export const locate = (): Promise<Spot> => new Promise((resolve, reject) => {
  if (!('geolocation' in navigator)) return reject(new DeviceRefused('location'));
  navigator.geolocation.getCurrentPosition(({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }), () => reject(new DeviceRefused('location')), { enableHighAccuracy: true, timeout: 15_000 });
});

/** Opens a map at a spot. */
export function openMap({ latitude, longitude }: Spot, name: string): void {
  const query = new URLSearchParams({ position: `${longitude},${latitude}`, name, coordinate: 'wgs84', callnative: '1' });
  window.open(`https://uri.amap.com/marker?${query}`, '_blank', 'noopener');
}

/** Puts text on the clipboard. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

/** Opens a file in a new window, or saves it. */
export function openFile(url: string, name: string): void {
  const link = Object.assign(document.createElement('a'), { href: url, target: '_blank', rel: 'noopener', download: name });
  link.click();
}

/** Dials a number after the person confirms it on the device. */
export function dial(number: string): void {
  location.href = `tel:${number}`;
}

/** Whether the device can read a page aloud. */
export const canSpeak = 'speechSynthesis' in globalThis;
/** Reads text aloud, or stops with an empty one. */
export function speak(text: string, language: 'zh' | 'en', ended: () => void): void {
  // Every page falls silent when it is left, also where there never was a voice.
  if (!canSpeak) return;
  speechSynthesis.cancel();
  if (text === '') return;
  const utterance = Object.assign(new SpeechSynthesisUtterance(text), { lang: language === 'zh' ? 'zh-CN' : 'en', rate: 0.9 });
  utterance.addEventListener('end', ended);
  speechSynthesis.speak(utterance);
}
/** The words on the page, for reading aloud. */
export const pageText = (): string => document.querySelector<HTMLElement>('.screen')?.innerText ?? '';
