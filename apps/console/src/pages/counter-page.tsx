import type { PageProps } from './frame.tsx';

export function CounterPage({ desk }: PageProps) {
  return <main className="page">{desk.name}</main>;
}
