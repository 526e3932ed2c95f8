import { halfWidth } from '@microcourt/domain/shared/half-width';

/** A code as people type it, brought to the form in which the court prints it: full-width signs, small letters, spaces and dashes of every kind. */
export const typedCode = (text: string): string => halfWidth(text).toUpperCase().replace(/\s/g, '').replace(/[‐-―－—_]/g, '-').replace(/^-+|-+$/g, '');
