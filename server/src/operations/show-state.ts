import type { StateView } from '@microcourt/domain/operations/contract';
import type { Ctx } from '@microcourt/platform/module';
import type { Machine } from './machine.ts';

/** Shows how the installation stands, as the process that answers sees it. */
export const showState = (machine: () => Machine) => async (ctx: Ctx): Promise<StateView> => {
  const { sockets, state, disk } = machine();
  return { at: ctx.now.toISOString(), ...await state(), sockets: sockets(), disk: await disk() };
};
