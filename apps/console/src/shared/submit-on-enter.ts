import type { KeyboardEvent } from 'react';

/** Enter in a list of choices hands the form in, instead of unfolding the list. */
export const submitOnEnter = (event: KeyboardEvent<HTMLSelectElement>): void => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
};
