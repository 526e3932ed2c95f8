/** A browser draws on a canvas that stands on no page. */
export const PaperCanvas = (): null => null;
