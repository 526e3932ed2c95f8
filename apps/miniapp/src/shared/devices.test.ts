import { afterEach, expect, test, vi } from 'vitest';
import { pickFiles, pickImages, pickVideos } from './devices';

afterEach(() => { vi.restoreAllMocks(); });

/** Asks for files, has the device choose these, and gives what the field was open for. */
async function chosen(ask: () => Promise<readonly { type: string; source: { name: string } }[]>, files: readonly File[]): Promise<{ accept: string; names: string[] }> {
  const fields: HTMLInputElement[] = [];
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function open(this: HTMLInputElement) {
    fields.push(this);
    Object.defineProperty(this, 'files', { value: files });
    this.dispatchEvent(new Event(files.length > 0 ? 'change' : 'cancel'));
  });
  return { names: (await ask()).map(({ source }) => source.name), accept: fields[0]!.accept };
}
const film = new File(['film'], '现场.mp4', { type: 'video/mp4' });

test('a film is taken from the album or the camera, in the forms that the court takes; files and photographs have their own', async () => {
  expect(await chosen(() => pickVideos(3), [film])).toEqual({ accept: 'video/mp4,video/quicktime', names: ['现场.mp4'] });
  expect((await chosen(() => pickVideos(1), [film, film])).names).toEqual(['现场.mp4']);
  expect((await chosen(() => pickVideos(3), [])).names).toEqual([]);
  expect((await chosen(() => pickImages(3), [])).accept).not.toContain('video');
  expect((await chosen(() => pickFiles(3), [])).accept).toContain('application/pdf');
});
