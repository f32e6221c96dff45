import { once } from 'node:events';
import { request } from 'node:http';
import type { World } from '@/app/(kiosk)/device/simulated-world.fixture';
import type { Doors } from '@/app/api/doors.fixture';
import type { Database } from '@/db/client';

/** What may happen to a request on its way. */
const FATES = [
  'arrives',
  'arrives',
  'arrives',
  'lost',
  'half a request',
  'reply lost',
  'half a reply',
  'doubled',
  'late',
  '502',
  'hotspot',
  'too many',
  'database cut',
] as const;

export const MESSAGES_ENOUGH = 1_000_000;

type Message = { answers?: { kept?: object; response: { id: string } }[]; contact?: unknown };
type Late = { sentMs: number; ids: string[]; arrive: () => Promise<unknown> };

function page(status: number): Response {
  return new Response('<p>Wi-Fi</p>', { status, headers: { 'Content-Type': 'text/html' } });
}

/** The way between a tablet and the doors, on which everything happens that happens. */
export class FaultyNetwork {
  isUp = true;
  /** Whatever is sent arrives, and so does its reply. */
  isHealed = true;
  /** The tablet's program is one that does not tell what it knows of its clock. */
  isOldKiosk = false;
  requests = 0;
  /** How late a message was that brought an answer first: nobody can know that it was not just written. */
  readonly heldBackMs = new Map<string, number>();
  private readonly late: Late[] = [];

  constructor(
    private readonly doors: Doors,
    private readonly world: World,
    private readonly random: () => number,
    /** A connection past the doors' own, to cut theirs. */
    private readonly knife: Database,
  ) {}

  get hasLate(): boolean {
    return this.late.length > 0;
  }

  async deliver(path: string, init: RequestInit): Promise<Response> {
    this.requests += 1;
    const body = this.spoken(String(init.body));
    const { headers } = init;
    const arrive = () => fetch(`${this.doors.base}${path}`, { method: 'POST', headers, body });
    if (this.isHealed) return arrive();
    if (!this.isUp) throw new TypeError('Failed to fetch');
    switch (FATES[Math.floor(this.random() * FATES.length)]) {
      case 'lost':
        throw new TypeError('Failed to fetch');
      case 'half a request':
        await this.halfArrives(path, headers, body);
        throw new TypeError('Failed to fetch');
      case 'reply lost':
        await arrive();
        throw new TypeError('Failed to fetch');
      case 'half a reply': {
        const reply = await arrive();
        const text = await reply.text();
        return new Response(text.slice(0, text.length / 2), reply);
      }
      case 'doubled':
        await arrive();
        return arrive();
      case 'late': {
        const { answers = [] } = JSON.parse(body) as Message;
        const ids = answers.map(({ response }) => response.id);
        this.late.push({ sentMs: this.world.nowMs, ids, arrive });
        throw new TypeError('Failed to fetch');
      }
      case '502':
        return page(502);
      case 'hotspot':
        return page(200);
      case 'too many':
        return this.refuseAsTooMany(arrive);
      case 'database cut':
        return this.cutDatabase(arrive);
      default:
        return arrive();
    }
  }

  async deliverLate(): Promise<void> {
    const at = Math.floor(this.random() * this.late.length);
    const [message] = this.late.splice(at, 1);
    if (!message) return;
    const { rows } = await this.knife.pool.query<{ id: string }>(
      'select id from responses where id = any($1)',
      [message.ids],
    );
    const stored = new Set(rows.map(({ id }) => id));
    for (const id of message.ids) {
      if (!stored.has(id)) this.heldBackMs.set(id, this.world.nowMs - message.sentMs);
    }
    // What comes so late may fail like anything else; nobody waits for it any more.
    await message.arrive().catch(() => {});
  }

  private spoken(body: string): string {
    if (!this.isOldKiosk) return body;
    const { contact: _, ...message } = JSON.parse(body) as Message;
    const answers = message.answers?.map((answer) => {
      return { ...answer, kept: { ...answer.kept, clockOffsetMs: undefined } };
    });
    return JSON.stringify({ ...message, answers });
  }

  /** The connection ends in the middle of the body. */
  private async halfArrives(path: string, headers: RequestInit['headers'], body: string) {
    const bytes = Buffer.from(body);
    const sent = request(`${this.doors.base}${path}`, {
      method: 'POST',
      headers: { ...(headers as Record<string, string>), 'Content-Length': bytes.length },
    });
    sent.on('error', () => {});
    const closed = once(sent, 'close');
    sent.write(bytes.subarray(0, bytes.length / 2), () => sent.destroy());
    await closed;
  }

  /** The door's own refusal, as for a device that says too much. */
  private async refuseAsTooMany(arrive: () => Promise<Response>): Promise<Response> {
    const { messages } = this.doors.runtime.rateLimits;
    messages.points = 0;
    try {
      return await arrive();
    } finally {
      messages.points = MESSAGES_ENOUGH;
    }
  }

  /** The server's connections end while it works on a request: before, in or after the transaction. */
  private async cutDatabase(during: () => Promise<Response>): Promise<Response> {
    const reply = during();
    reply.catch(() => {});
    const waits = Math.floor(this.random() * 8);
    for (let wait = 0; wait < waits; wait += 1) await this.knife.pool.query('select 1');
    await this.knife.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    return reply;
  }
}
