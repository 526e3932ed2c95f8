import type { ModuleSpec } from '@microcourt/platform/module';
import { calculators } from './calculators/module.ts';
import { courts } from './courts/module.ts';
import { identityModule } from './identity/module.ts';
import { law } from './law/module.ts';

/** What this installation has: whether codes can be sent by SMS or shown on the page. */
export type Installation = { sms: boolean };

/** Every module of the court, from the ground up, in the order of `architecture/order.mjs`. */
export function modulesOf({ sms }: Installation): readonly ModuleSpec[] {
  return [law, courts, identityModule({ sms }), calculators];
}
/** The modules as the demonstration has them; the house is checked against these. */
export const modules: readonly ModuleSpec[] = modulesOf({ sms: true });
