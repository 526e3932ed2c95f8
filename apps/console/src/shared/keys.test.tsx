import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nameOf, useKeys } from './keys.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
let root: Root, box: HTMLElement;
const ran = vi.fn<(key: string) => void>();

function Screen() {
  useKeys(['r', 'Ctrl+Enter', 'Enter', 'Escape'].map((key) => ({ key, label: key, run: () => ran(key) })));
  return <><input aria-label="field" /><button type="button">press</button><div className="rows"><button type="button">row</button></div></>;
}

beforeEach(() => {
  ran.mockClear();
  box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
  act(() => root.render(<Screen />));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});
const press = (target: Element, key: string, more: KeyboardEventInit = {}) => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

test('names keys as the shortcuts spell them', () => {
  const plain = { code: '', altKey: false, ctrlKey: false, metaKey: false };
  expect(nameOf({ ...plain, key: 'R' })).toBe('r');
  expect(nameOf({ ...plain, key: '¡', code: 'Digit1', altKey: true })).toBe('Alt+1');
  expect(nameOf({ ...plain, key: 'Enter', ctrlKey: true })).toBe('Ctrl+Enter');
});

test('letters rest while someone types, combinations and Escape do not', () => {
  const field = box.querySelector('input')!;
  press(field, 'r');
  press(field, 'Enter', { ctrlKey: true });
  press(field, 'Escape');
  expect(ran.mock.calls.flat()).toEqual(['Ctrl+Enter', 'Escape']);
});

test('Enter belongs to a button that has the focus, but not to a row of a list', () => {
  const [button, row] = [...box.querySelectorAll('button')];
  press(button!, 'Enter');
  press(row!, 'Enter');
  expect(ran.mock.calls.flat()).toEqual(['Enter']);
});

test('everything rests while a dialog is open, and while a sign is being composed', () => {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('open', '');
  document.body.append(dialog);
  press(box, 'r');
  dialog.remove();
  press(box, 'r', { isComposing: true });
  expect(ran).not.toHaveBeenCalled();
  press(box, 'r');
  expect(ran).toHaveBeenCalledOnce();
});
