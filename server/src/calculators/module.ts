import { CALCULATORS } from '@microcourt/domain/calculators/catalogue';
import { askOf } from '@microcourt/domain/calculators/contract';
import { defineModule } from '@microcourt/platform/module';
import { workedOut } from './work-out.ts';

/** Calculators: what the law comes to in numbers and days, on the dated tables, for anyone who asks. */
export const calculators = defineModule({
  name: 'calculators', tables: {},
  permissions: Object.fromEntries(CALCULATORS.map((c) => [askOf(c).name, ['anyone']])),
  routes: CALCULATORS.map(workedOut),
  tells: [], reacts: [], jobs: [], pushes: [],
});
