/** A text with its full-width letters, digits and signs (U+FF01 to U+FF5E) in half width, as a keyboard set to Chinese leaves them; other signs stay as they are. */
export const halfWidth = (text: string): string => text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
