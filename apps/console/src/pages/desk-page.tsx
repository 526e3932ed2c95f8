import type { PageProps } from './frame.tsx';

export function DeskPage({ desk }: PageProps) {
  return <main className="page">{desk.name}</main>;
}
