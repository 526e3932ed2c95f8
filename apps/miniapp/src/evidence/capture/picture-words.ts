import type { FileSource } from '@microcourt/client/transport';

/** A picture as numbers: red, green, blue, opacity for each point, row by row. */
export type Raw = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
/** A picture that can be drawn and brought to the court. */
export type Made = { readonly url: string; readonly source: FileSource; readonly width: number; readonly height: number };
/** What is done to the look of a page. */
export type Look = 'plain' | 'clear' | 'black-white';
/** The longest side of a page that is kept, in points: a sheet of A4 stays readable and a phone can work on it. */
export const LONGEST_SIDE = 2_400;
/** A page of paper on its way: the photograph, how it is turned and cut, and what came of it. */
export type Page = { readonly key: string; readonly from: FileSource; readonly turns: number; readonly quad: Quad; readonly look: Look; readonly made: Made };
/** A corner, in parts of the picture's width and height: 0 to 1. */
export type Point = { readonly x: number; readonly y: number };
/** The corners of a sheet: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];
