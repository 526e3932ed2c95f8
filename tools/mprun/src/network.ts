import { type Callbacks, given } from './callbacks.ts';

interface RequestOptions extends Callbacks<{ statusCode: number; data: unknown }> {
  url: string; method: string; data: unknown; header?: Record<string, string>; timeout?: number;
}
/** An address at the court behind the runner's own server; the program names it by the origin it was built with. */
export const here = (url: string) => url.replace(/^(https?|ws):\/\/[^/]+/, '');
const body = (data: unknown) => (data instanceof ArrayBuffer ? data : JSON.stringify(data));

async function send({ url, method, data, header = {}, timeout = 60_000 }: RequestOptions) {
  const response = await fetch(here(url), { method, headers: header, body: body(data), signal: AbortSignal.timeout(timeout) });
  return { statusCode: response.status, data: (await response.json().catch(() => null)) as unknown };
}

/** `wx.request`, `wx.connectSocket`, `wx.downloadFile` and the state of the network. */
export function createNetwork() {
  return {
    request: (options: RequestOptions) => given(options, send(options)),

    connectSocket({ url }: { url: string }) {
      const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}${here(url)}`);
      const on = (type: string) => (listener: (event: Event) => void) => socket.addEventListener(type, listener);
      return {
        onOpen: on('open'), onMessage: on('message'), onClose: on('close'), onError: on('error'),
        send({ data, fail }: { data: string; fail?: () => void }) {
          if (socket.readyState === WebSocket.OPEN) socket.send(data);
          else fail?.();
        },
        close: () => socket.close(),
      };
    },

    downloadFile: ({ url, ...options }: { url: string } & Callbacks<{ tempFilePath: string }>) =>
      given(options, fetch(here(url)).then(async (response) => ({ tempFilePath: URL.createObjectURL(await response.blob()) }))),
    onNetworkStatusChange(listener: (change: { isConnected: boolean }) => void) {
      addEventListener('online', () => listener({ isConnected: true }));
      addEventListener('offline', () => listener({ isConnected: false }));
    },
  };
}
