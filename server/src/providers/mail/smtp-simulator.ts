import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What a simulated mail server does with the next e-mail, besides taking it. */
export type Fault = 'grey' | 'busy' | 'no-such-mailbox' | 'too-large' | 'hang-up' | 'rubbish';
/** An e-mail as the server took it. */
export type TakenMail = { from: string; to: string[]; message: string };
/** A mail server on loopback by RFC 5321, with a password, that errs on demand. */
export type SmtpSimulator = { url: string; taken: TakenMail[]; fail(...faults: Fault[]): void; stop(): Promise<void> };

const REPLY: Readonly<Partial<Record<Fault, string>>> = { grey: '451 4.7.1 try again later', busy: '421 4.3.2 too busy', 'no-such-mailbox': '550 5.1.1 no such mailbox', rubbish: 'what?' };

/** One line of talk with a client, command by command. */
class Talk {
  private readonly socket: Socket;
  private readonly sim: { taken: TakenMail[]; faults: Fault[]; user: string; password: string };
  private mail: TakenMail = { from: '', to: [], message: '' };
  private fault: Fault | undefined;
  private data = false;
  private known = false;
  private rest = '';

  private constructor(socket: Socket, sim: Talk['sim']) {
    this.socket = socket;
    this.sim = sim;
  }
  static begin(socket: Socket, sim: Talk['sim']): void {
    const talk = new Talk(socket, sim);
    socket.setEncoding('utf8').on('data', (text) => talk.hear(String(text))).on('error', () => socket.destroy());
    talk.say('220 simulated ESMTP');
  }
  private say(line: string): void { this.socket.write(`${line}\r\n`); }
  private hear(text: string): void {
    this.rest += text;
    for (let end = this.rest.indexOf('\r\n'); end >= 0; end = this.rest.indexOf('\r\n')) {
      const line = this.rest.slice(0, end);
      this.rest = this.rest.slice(end + 2);
      if (this.data) this.body(line);
      else this.command(line);
    }
  }
  private body(line: string): void {
    if (line !== '.') { this.mail.message += `${line.startsWith('.') ? line.slice(1) : line}\r\n`; return; }
    this.data = false;
    if (this.fault === 'hang-up') { this.socket.destroy(); return; }
    if (this.fault === 'too-large') { this.say('552 5.3.4 too large'); return; }
    this.sim.taken.push(this.mail);
    this.say('250 2.0.0 taken');
  }
  private command(line: string): void {
    const [verb = ''] = line.toUpperCase().split(' ');
    if (verb === 'EHLO' || verb === 'HELO') { this.say('250-simulated'); this.say('250-AUTH PLAIN'); this.say('250 SMTPUTF8'); return; }
    if (verb === 'AUTH') { this.known = Buffer.from(line.split(' ')[2] ?? '', 'base64').toString() === `\0${this.sim.user}\0${this.sim.password}`; this.say(this.known ? '235 2.7.0 welcome' : '535 5.7.8 wrong password'); return; }
    if (verb === 'QUIT') { this.say('221 bye'); this.socket.end(); return; }
    if (!this.known) { this.say('530 5.7.0 sign in first'); return; }
    if (verb === 'MAIL') {
      this.fault = this.sim.faults.shift();
      this.mail = { from: line.slice(line.indexOf('<') + 1, line.indexOf('>')), to: [], message: '' };
      this.say('250 ok');
    } else if (verb === 'RCPT') {
      this.mail.to.push(line.slice(line.indexOf('<') + 1, line.indexOf('>')));
      this.say((this.fault && REPLY[this.fault]) ?? '250 ok');
    } else if (verb === 'DATA') { this.data = true; this.say('354 go on'); } else this.say('250 ok');
  }
}

/** Brings a simulated mail server up, for a user with a password. */
export async function startSmtpSimulator({ user, password }: { user: string; password: string }): Promise<SmtpSimulator> {
  const taken: TakenMail[] = [], faults: Fault[] = [], open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on('close', () => open.delete(socket)));
    Talk.begin(socket, { taken, faults, user, password });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${(server.address() as AddressInfo).port}`, taken, fail: (...next) => { faults.push(...next); },
    stop: () => new Promise((resolve) => { for (const socket of open) socket.destroy(); server.close(() => resolve()); }),
  };
}
