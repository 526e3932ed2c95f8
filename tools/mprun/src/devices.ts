import { type Callbacks, done, given } from './callbacks.ts';
import { here } from './network.ts';

const files = new Map<string, Blob>();
/** A temporary path, as WeChat gives one for whatever was chosen or recorded. */
function pathOf(blob: Blob, name: string): string {
  const path = `wxfile://tmp/${files.size}/${name}`;
  files.set(path, blob);
  return path;
}

function choose(accept: string, count: number): Promise<File[]> {
  return new Promise((resolve, reject) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept, multiple: count > 1 });
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, count)));
    input.addEventListener('cancel', () => reject(new Error('cancel')));
    input.click();
  });
}

async function media(count: number) {
  const chosen = await choose('image/*', count);
  return { tempFiles: await Promise.all(chosen.map(async (file) => {
    const { width, height } = await createImageBitmap(file);
    return { tempFilePath: pathOf(file, file.name), size: file.size, width, height };
  })) };
}

/** The recorder of `wx`: this browser records what it can, WeChat MP3. */
function createRecorder() {
  const listeners: { start?: () => void; stop?: (result: object) => void; error?: (error: object) => void } = {};
  let recorder: MediaRecorder | undefined;
  return {
    onStart: (listener: () => void) => { listeners.start = listener; },
    onStop: (listener: (result: object) => void) => { listeners.stop = listener; },
    onError: (listener: (error: object) => void) => { listeners.error = listener; },
    start() {
      const began = Date.now();
      navigator.mediaDevices.getUserMedia({ audio: true }).then((stream) => {
        const pieces: Blob[] = [];
        recorder = new MediaRecorder(stream);
        recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
        recorder.addEventListener('stop', () => {
          stream.getTracks().forEach((track) => track.stop());
          const sound = new Blob(pieces);
          listeners.stop?.({ tempFilePath: pathOf(sound, 'voice'), duration: Date.now() - began, fileSize: sound.size });
        });
        recorder.start();
        listeners.start?.();
      }, (error: unknown) => listeners.error?.({ errMsg: String(error) }));
    },
    stop: () => recorder?.stop(),
  };
}

function createAudio() {
  const audio = new Audio();
  const on = (type: string) => (listener: () => void) => audio.addEventListener(type, listener);
  return Object.defineProperty({ play: () => void audio.play(), stop: () => audio.pause(), destroy: () => audio.removeAttribute('src'), onEnded: on('ended'), onStop: on('pause'), onError: on('error') }, 'src', {
    set: (url: string) => { audio.src = here(url); },
  });
}

const spot = () => new Promise<{ latitude: number; longitude: number }>((resolve, reject) => {
  navigator.geolocation.getCurrentPosition(({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }), reject);
});

/** What a phone can do, as far as a browser can stand in for it. */
export function createDevices() {
  const recorder = createRecorder();
  return {
    chooseMedia: ({ count, ...options }: { count: number } & Callbacks<Awaited<ReturnType<typeof media>>>) => given(options, media(count)),
    chooseMessageFile: ({ count, ...options }: { count: number } & Callbacks<{ tempFiles: object[] }>) =>
      given(options, choose('', count).then((chosen) => ({ tempFiles: chosen.map((file) => ({ path: pathOf(file, file.name), name: file.name, size: file.size })) }))),
    getFileSystemManager: () => ({
      readFile({ filePath, position, length, ...options }: { filePath: string; position: number; length: number } & Callbacks<{ data: ArrayBuffer }>) {
        const file = files.get(filePath);
        given(options, file ? file.slice(position, position + length).arrayBuffer().then((data) => ({ data })) : Promise.reject(new Error('no such file')));
      },
    }),
    getRecorderManager: () => recorder,
    createInnerAudioContext: createAudio,
    getLocation: (options: Callbacks<{ latitude: number; longitude: number }>) => given(options, spot()),
    openLocation: ({ latitude, longitude, ...options }: { latitude: number; longitude: number } & Callbacks) => (console.info(`map: ${latitude} ${longitude}`), done(options)),
    openDocument: ({ filePath, ...options }: { filePath: string } & Callbacks) => (window.open(filePath), done(options)),
    makePhoneCall: ({ phoneNumber, ...options }: { phoneNumber: string } & Callbacks) => (console.info(`call: ${phoneNumber}`), done(options)),
  };
}
