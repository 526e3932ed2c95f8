import type { Page } from 'playwright-core';
import type { Someone } from '../phone.ts';

/** A case that has come to life, and the windows in which it is seen. */
export type Lived = { readonly caseId: string; readonly number: string; readonly plaintiff: Page; readonly defendant: Page; readonly clerk: Page; readonly people: { readonly plaintiff: Someone; readonly defendant: Someone } };
