import type { Target } from './court/target.ts';

/** One way of loading a court; `print` writes one line of JSON. */
export type Scenario = { help: string; run(target: Target, options: Record<string, string | undefined>, print: (result: object) => void): Promise<void> };
