import type { NewsItem } from '@microcourt/domain/shared/wire';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Pages } from './pages';
import type { PagesProps } from './props';
import { sheetStyle } from './sheet-style';
import { hitsByPage } from './use-marks';
import { shownIn } from './use-shown';

/** Tells the size of the room at once; there is no layout here. */
class RoomObserver {
  readonly #told: () => void;
  constructor(told: () => void) { this.#told = told; }
  observe() { this.#told(); }
  disconnect() { /* Nothing is held. */ }
}
const size = { width: 390, height: 700 };
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('ResizeObserver', RoomObserver);
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => size.width });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => size.height });
});

function draw(part: Partial<PagesProps>) {
  const box = document.body.appendChild(document.createElement('div')), root = createRoot(box);
  const props: PagesProps = {
    sizes: Array.from({ length: 1_000 }, () => [595, 842] as const), count: 1_000, pictureOf: (page, pixels) => `/${page}?w=${Math.round(pixels)}`, zoom: 1, onZoom: vi.fn(), turn: 0, target: undefined, onPage: vi.fn(), labelOf: (page) => `第 ${page} 页`,
    renderOver: (page) => <i data-over={page} />, drawing: false, onDrawn: vi.fn(), ...part,
  };
  const render = (more: Partial<PagesProps> = {}) => act(async () => root.render(<Pages {...props} {...more} />));
  const pages = () => [...box.querySelectorAll('[data-over]')].map((one) => Number((one as HTMLElement).dataset['over']));
  return { box, props, render, pages, room: () => box.querySelector<HTMLElement>('.pages')! };
}

describe('a file of a thousand pages', () => {
  test('has few pages on the screen, wherever one is', async () => {
    const { render, pages, room, props } = draw({});
    await render();
    expect(pages()[0]).toBe(1);
    expect(pages().length).toBeLessThan(6);
    await act(async () => { room().scrollTop = 300_000; room().dispatchEvent(new Event('scroll')); });
    expect(pages().length).toBeLessThan(8);
    const page = vi.mocked(props.onPage).mock.lastCall![0];
    expect(pages()).toContain(page);
    expect(page).toBeGreaterThan(500);
  });
  test('a page that is looked for is gone to; larger pages leave the place where it is', async () => {
    const { render, room, pages } = draw({});
    await render({ target: { page: 500, turn: 1 } });
    const before = room().scrollTop;
    await act(async () => room().dispatchEvent(new Event('scroll')));
    expect(pages()).toContain(500);
    await render({ target: { page: 500, turn: 1 }, zoom: 2 });
    await act(async () => room().dispatchEvent(new Event('scroll')));
    expect(room().scrollTop).toBeGreaterThan(before * 1.9);
    expect(pages()).toContain(500);
  });
  test('a picture is fetched for a page that stays', async () => {
    const { box, render } = draw({});
    await render();
    expect(box.querySelectorAll('img')).toHaveLength(0);
    await act(async () => { await new Promise((done) => { setTimeout(done, 200); }); });
    expect(box.querySelector('img')!.alt).toBe('第 1 页');
  });
});

test('two fingers make the pages larger about the place between them, within what there is', async () => {
  const onZoom = vi.fn(), { render, room } = draw({ onZoom });
  await render();
  const touch = (kind: string, ...places: readonly number[]) => act(async () => room().dispatchEvent(Object.assign(new Event(kind, { cancelable: true }), { touches: places.map((clientX) => ({ clientX, clientY: 0 })), changedTouches: [{ clientX: 0, clientY: 0 }] })));
  await touch('touchstart', 100, 200);
  await touch('touchmove', 50, 250);
  expect(onZoom).toHaveBeenLastCalledWith(2);
  await touch('touchmove', 0, 1_000);
  expect(onZoom).toHaveBeenLastCalledWith(5);
  await touch('touchmove', 149, 151);
  expect(onZoom).toHaveBeenLastCalledWith(1);
  await touch('touchend');
  onZoom.mockClear();
  await touch('touchstart', 100);
  await touch('touchmove', 300);
  expect(onZoom).not.toHaveBeenCalled();
});

test('a box that is drawn on a turned page stands in the page’s own frame', async () => {
  const onDrawn = vi.fn(), { box, render } = draw({ drawing: true, turn: 1, onDrawn, count: 1, sizes: [[600, 800]] });
  await render();
  const layer = box.querySelector<HTMLElement>('.leaf__draw')!;
  Object.assign(layer, { setPointerCapture: () => undefined, getBoundingClientRect: () => ({ left: 0, top: 0, width: 400, height: 300 }) });
  const touch = (kind: string, clientX: number, clientY: number) => act(async () => layer.dispatchEvent(new PointerEvent(kind, { bubbles: true, clientX, clientY })));
  await touch('pointerdown', 0, 0);
  await touch('pointermove', 200, 75);
  await touch('pointerup', 200, 75);
  expect(onDrawn).toHaveBeenCalledWith(1, { x: 0, y: 500, w: 250, h: 500 });
});

test('a turned page keeps its middle', () => {
  expect(sheetStyle(400, 300, 1)).toEqual({ width: 300, height: 400, left: '50px', top: '-50px', transform: 'rotate(90deg)' });
  expect(sheetStyle(300, 400, 2)).toMatchObject({ width: 300, height: 400, left: '0px' });
});

test('found words lie on their pages, and the one that one stands at is told from the others', () => {
  const found = [{ page: 2, text: '本金', confidence: 80, boxes: [[1, 2, 3, 4], [5, 6, 7, 8]] as [number, number, number, number][] }, { page: 2, text: '本金', confidence: 100, boxes: [[9, 9, 9, 9]] as [number, number, number, number][] }];
  const hits = hitsByPage({ found, at: 1 });
  expect(hits.get(2)!.map(({ box: { x }, now }) => [x, now])).toEqual([[1, false], [5, false], [9, true]]);
  expect(hits.get(1)).toBeUndefined();
});

test('of the news of a case the last that shows a page counts', () => {
  const FILE = '0190aaaa-0000-7000-8000-000000000001', news = (name: string, body: object): NewsItem => ({ caseId: 'c', stream: 'main', seq: 1, name, actor: null, at: '', body });
  expect(shownIn([news('evidence.shown', { fileId: FILE, page: 2 }), news('messaging.sent', {}), news('evidence.shown', { fileId: FILE, page: 3, x: 10, y: 20 })], 7)).toEqual({ fileId: FILE, page: 3, dot: { page: 3, x: 10, y: 20 }, turn: 7 });
  expect(shownIn([news('evidence.shown', { fileId: FILE, page: 'x' })], 7)).toBeUndefined();
  expect(shownIn([news('messaging.sent', {})], 7)).toBeUndefined();
});
