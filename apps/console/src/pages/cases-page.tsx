import type { PageProps } from './frame.tsx';

export function CasesPage({ desk }: PageProps) {
  return <main className="page">{desk.name}</main>;
}
