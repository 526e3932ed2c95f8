/** A few characters that stand together: their text (with the space that follows, if one does), how sure their reading is (0 to 100), and their box in thousandths of the page: left, top, width, height. */
export type Run = [text: string, confidence: number, x: number, y: number, w: number, h: number];
/** The words of a page, line by line, from the top. */
export type Lines = Run[][];

/** Reads the words of a picture of a page. */
export type OcrPort = {
  /** The words of a picture (JPEG or PNG), also of one that lies askew or on its side; null if it cannot be read within the time and the memory given. */
  read(picture: Buffer): Promise<Lines | null>;
  /** How many pictures are read at once; others wait. */
  atOnce: number;
};

declare module '@microcourt/platform/module' {
  interface Ports {
    /** Reads words from pictures of pages; without it pictures have none here. */
    ocr?: OcrPort;
  }
}
