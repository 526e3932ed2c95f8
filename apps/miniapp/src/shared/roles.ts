import { say } from './refusals';

/** A role in a case by name; what is a name already stays as it came. */
export function roleText(role: string): string {
  const code = `role.${role}`, named = say(code);
  return named === code ? role : named;
}
