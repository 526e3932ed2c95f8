/** Takes the focus when it comes to the page; given as `ref` to a field that appears because it was asked for. */
export const takesFocus = (field: { focus(): void } | null): void => field?.focus();
