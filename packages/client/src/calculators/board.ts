/** As much of a canvas as our papers are drawn with; browsers and the mini program both have it. */
export type Context = {
  fillStyle: unknown; font: string; textBaseline: string;
  fillText(text: string, x: number, y: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  measureText(text: string): { readonly width: number };
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
};
/** Something to draw on, that becomes a picture. */
export type Board = { readonly context: Context; size(width: number, height: number): void; picture(kind: 'jpeg' | 'png'): Promise<Uint8Array<ArrayBuffer>> };
