/** The same with one answer put in, or taken out where there is none. */
export function answered<T extends object, K extends keyof T>(of: T, key: K, value: T[K] | undefined): T {
  const { [key]: _, ...rest } = of;
  return (value === undefined ? rest : { ...of, [key]: value }) as T;
}
