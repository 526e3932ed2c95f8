/** A member's connection, as the load drives it. */
export type Connection = {
  send(room: string, text: string, id?: string): Promise<number>;
  onMessage(callback: (room: string, text: string) => void): void;
  history(room: string, range: { before?: string; since?: string; limit: number }): Promise<{ messages: { id: string; text: string }[]; complete: boolean }>;
  close(): Promise<void>;
  destroy(): void;
};
export function createAdapter(target: { url: string; membersFile: string }): { durable: true; connect(member: { user: string }): Promise<Connection> };
