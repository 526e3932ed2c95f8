import { miniProgramFile } from '@microcourt/client/mini-program';
import { chooseMedia, chooseMessageFile, createInnerAudioContext, downloadFile, getLocation, getRecorderManager, makePhoneCall, openDocument, openLocation, setClipboardData } from '@tarojs/taro';
import { DeviceRefused, LONGEST_VOICE, type Picked, type Recording, type Spot } from './devices-words';
import { toGcj02 } from './gcj02';

// What the device can do, in the mini program; devices.ts is the same in a browser.

const nameOf = (path: string) => path.split('/').pop() ?? path;

/** Images from the album or the camera. */
export async function pickImages(most: number, camera = false): Promise<readonly Picked[]> {
  const chosen = await chooseMedia({ count: Math.min(most, 9), mediaType: ['image'], sourceType: camera ? ['camera'] : ['album', 'camera'] }).catch(() => undefined);
  return (chosen?.tempFiles ?? []).map(({ tempFilePath, size, width, height }) => ({
    source: miniProgramFile(tempFilePath, nameOf(tempFilePath), size), type: 'image/jpeg', width: width ?? 0, height: height ?? 0,
  }));
}

/** Films from the album or the camera. */
export async function pickVideos(most: number): Promise<readonly Picked[]> {
  const chosen = await chooseMedia({ count: Math.min(most, 9), mediaType: ['video'], sourceType: ['album', 'camera'], maxDuration: 60 }).catch(() => undefined);
  return (chosen?.tempFiles ?? []).map(({ tempFilePath, size, width, height }) => ({
    source: miniProgramFile(tempFilePath, nameOf(tempFilePath), size), type: 'video/mp4', width: width ?? 0, height: height ?? 0,
  }));
}

/** Files out of a WeChat chat, the only place from which a mini program may take them. */
export async function pickFiles(most: number): Promise<readonly Picked[]> {
  const chosen = await chooseMessageFile({ count: most, type: 'all' }).catch(() => undefined);
  return (chosen?.tempFiles ?? []).map(({ path, name, size }) => ({ source: miniProgramFile(path, name, size), type: '', width: 0, height: 0 }));
}

/** Starts to record; rejects with DeviceRefused where the person does not allow it. */
export function record(): Promise<Recording> {
  const recorder = getRecorderManager();
  return new Promise((resolve, reject) => {
    const stopped = new Promise<{ tempFilePath: string; duration: number; fileSize: number }>((done) => recorder.onStop((result) => done(result)));
    recorder.onError(() => reject(new DeviceRefused('microphone')));
    recorder.onStart(() => resolve({
      drop: () => recorder.stop(),
      async stop() {
        recorder.stop();
        const { tempFilePath, duration, fileSize } = await stopped;
        const seconds = Math.min(LONGEST_VOICE, Math.round(duration / 1_000));
        return seconds < 1 ? undefined : { source: miniProgramFile(tempFilePath, 'voice.mp3', fileSize), seconds };
      },
    }));
    recorder.start({ format: 'mp3', sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 32_000, duration: LONGEST_VOICE * 1_000 });
  });
}

let playing: ReturnType<typeof createInnerAudioContext> | undefined;
/** Plays a sound; what was playing stops. Calls back when it ends, for whatever reason. */
export function play(url: string, ended: () => void): void {
  hush();
  const audio = createInnerAudioContext();
  playing = audio;
  audio.src = url;
  audio.onEnded(ended);
  audio.onStop(ended);
  audio.onError(ended);
  audio.play();
}
/** Stops whatever is playing. */
export function hush(): void {
  playing?.stop();
  playing?.destroy();
  playing = undefined;
}

/** Where this device is; rejects with DeviceRefused where it cannot or may not be told. */
export async function locate(): Promise<Spot> {
  try {
    const { latitude, longitude } = await getLocation({ type: 'wgs84', isHighAccuracy: true });
    return { latitude, longitude };
  } catch {
    throw new DeviceRefused('location');
  }
}

/** Opens a map at a spot. */
export function openMap(spot: Spot, name: string): void {
  void openLocation({ ...toGcj02(spot), name });
}

/** Puts text on the clipboard. */
export async function copyText(text: string): Promise<void> {
  await setClipboardData({ data: text });
}

/** Opens a file with what WeChat has for it. */
export function openFile(url: string, name: string): void {
  const fileType = name.split('.').pop() as 'pdf';
  void downloadFile({ url }).then(({ tempFilePath }) => openDocument({ filePath: tempFilePath, fileType, showMenu: true }));
}

/** Dials a number after the person confirms it on the device. */
export function dial(number: string): void {
  void makePhoneCall({ phoneNumber: number }).catch(() => undefined);
}

/** The mini program has no speech of its own: the phone's screen reader reads its pages. */
export const canSpeak = false;
export const speak = (_text: string, _language: 'zh' | 'en', ended: () => void): void => ended();
export const pageText = (): string => '';
