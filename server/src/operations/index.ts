export { machineOf, type Machine } from './machine.ts';
