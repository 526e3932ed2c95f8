type Focusable = { focus(): void; readonly input?: object | null };
const taken = new WeakSet<object>();

/** Takes the focus once, when it comes to the page; given as `ref` to a field that appears because it was asked for. */
export const takesFocus = (field: Focusable | null): void => {
  if (field === null) return;
  // A widget hands out a new handle on every render; its field is what stays.
  const element = field.input ?? field;
  if (taken.has(element)) return;
  taken.add(element);
  field.focus();
};
