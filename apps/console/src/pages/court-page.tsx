import type { PageProps } from './frame.tsx';

export function CourtPage({ desk }: PageProps) {
  return <main className="page">{desk.name}</main>;
}
