let counter = 0;

/** A request id (UUID version 4 in form) from time, a counter and chance: the mini program has no crypto, and a request id is no secret. */
export function newId(): string {
  counter = (counter + 1) % 0x10000;
  const time = Date.now().toString(16).padStart(12, '0').slice(-12);
  const chance = () => Math.floor(Math.random() * 0x10000).toString(16).padStart(4, '0');
  const third = `4${chance().slice(1)}`;
  const fourth = `${'89ab'.charAt(Math.floor(Math.random() * 4))}${chance().slice(1)}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-${third}-${fourth}-${counter.toString(16).padStart(4, '0')}${chance()}${chance()}`;
}
