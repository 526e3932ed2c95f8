import { Unavailable } from '@microcourt/platform/failures';
import type { ModuleSpec } from '@microcourt/platform/module';
import { calculators } from './calculators/module.ts';
import { courtsModule } from './courts/module.ts';
import { filesModule } from './files/module.ts';
import { readersBy } from './files/readers.ts';
import { hasSteppedUp, staffNames } from './identity/index.ts';
import { identityModule } from './identity/module.ts';
import { lawModule } from './law/module.ts';
import { cases } from './cases/module.ts';
import { caseSpaces } from './case-spaces/module.ts';
import { custodyModule } from './custody/module.ts';
import { documentsModule } from './documents/module.ts';
import { evidence } from './evidence/module.ts';
import { draftOfFile } from './filing/index.ts';
import { filing } from './filing/module.ts';
import { messagingModule } from './messaging/module.ts';
import type { Machine } from './operations/index.ts';
import { operationsModule } from './operations/module.ts';
import { serviceOfProcess } from './service-of-process/module.ts';
import { worklist } from './worklist/module.ts';

/** What this installation has: whether codes can be sent by SMS or shown on the page, and the machine that its offices look after, once it runs. */
export type Installation = { sms: boolean; machine?: () => Machine };
const notRunning = (): never => { throw new Unavailable(5); };

/** Every module of the court, from the ground up, in the order of `architecture/order.mjs`. */
export function modulesOf({ sms, machine = notRunning }: Installation): readonly ModuleSpec[] {
  const all: ModuleSpec[] = [
    courtsModule(hasSteppedUp), lawModule({ steppedUp: hasSteppedUp, names: staffNames }), identityModule({ sms }), calculators,
    // Whoever may read a stream may read its files; the modules that know the streams come later in this very list.
    filesModule(readersBy(() => all), draftOfFile),
    cases, caseSpaces, custodyModule(readersBy(() => all)), messagingModule(), worklist, documentsModule, evidence, serviceOfProcess, filing, operationsModule(machine),
  ];
  return all;
}
/** The modules as the demonstration has them; the house is checked against these. */
export const modules: readonly ModuleSpec[] = modulesOf({ sms: true });
