/** As much of a canvas as our papers are drawn with. */
export type Context = Pick<CanvasRenderingContext2D, 'fillStyle' | 'font' | 'textBaseline' | 'fillText' | 'fillRect' | 'measureText' | 'setTransform'>;
/** Something to draw on, that becomes a picture. */
export type Board = { readonly context: Context; size(width: number, height: number): void; picture(kind: 'jpeg' | 'png'): Promise<Uint8Array<ArrayBuffer>> };
/** What became of a file that was handed to the person: passed on, kept, or neither because the person thought better of it. */
export type Given = 'shared' | 'saved' | 'dropped';
export const TYPES = { png: 'image/png', pdf: 'application/pdf', csv: 'text/csv' } as const;
export type Kind = keyof typeof TYPES;
