import { Unavailable } from './failures.ts';

/** A place for sealed bytes by name. What is written is there whole or not at all. */
export type ObjectStore = {
  write(name: string, bytes: AsyncIterable<Buffer>): Promise<void>;
  /** The bytes from `from` up to and without `to`; null if there is no such object. */
  read(name: string, from: number, to: number): Promise<AsyncIterable<Buffer> | null>;
  size(name: string): Promise<number | null>;
  remove(name: string): Promise<void>;
};

/** There is no room left for files; nothing of what was being kept remains. */
export class ObjectsFull extends Unavailable {
  constructor() {
    super(60);
    this.name = 'ObjectsFull';
  }
}
