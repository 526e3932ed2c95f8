/**
 * Files and functions that may be longer than the rest, each with its reason: `path` for a file, `path#name` for a function.
 * An entry that is not needed any more fails the check.
 * @type {Readonly<Record<string, string>>}
 */
export const EXCEPTIONS = {};
