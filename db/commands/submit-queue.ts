import type { Database } from '@/db/client';
import {
  type StoredResponse,
  type StoreOutcome,
  storeResponses,
} from '@/db/commands/store-responses';
import type { QuestionnaireShape } from '@/db/queries/questionnaire-shapes';

/** The database did not confirm: the response may or may not be stored; sending it again is safe. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

type Waiting = {
  response: StoredResponse;
  shape: QuestionnaireShape;
  resolve: (outcome: StoreOutcome) => void;
  reject: (error: unknown) => void;
};

const BATCH_LIMIT = 200;
const WAITING_LIMIT = 10_000;

/**
 * Gathers the responses that arrive while one statement is under way into the next statement, so that
 * a hot counter's rollup row is locked once a batch instead of once a response. Answers after COMMIT.
 */
export class SubmitQueue {
  private waiting: Waiting[] = [];
  private running: Promise<void> | null = null;
  private readonly pool: Database['pool'];

  constructor(pool: Database['pool']) {
    this.pool = pool;
  }

  /** @throws StorageUnavailable when the database does not confirm, or too many are waiting for it */
  submit(response: StoredResponse, shape: QuestionnaireShape): Promise<StoreOutcome> {
    if (this.waiting.length >= WAITING_LIMIT) {
      return Promise.reject(
        new StorageUnavailable(`${WAITING_LIMIT} responses are waiting already`),
      );
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ response, shape, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when everything handed in so far is stored or refused. */
  async drain(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    // One turn of the event loop, so that requests already read from the sockets join the first batch.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) await this.store(this.takeBatch());
    this.running = null;
  }

  /** One questionnaire version a statement, each id once: a resend of a waiting id goes into a later batch. */
  private takeBatch(): Waiting[] {
    const first = this.waiting[0];
    if (!first) return [];
    const ids = new Set<string>();
    const batch: Waiting[] = [];
    const rest: Waiting[] = [];
    for (const entry of this.waiting) {
      const fits =
        batch.length < BATCH_LIMIT &&
        entry.shape.id === first.shape.id &&
        !ids.has(entry.response.id);
      ids.add(entry.response.id);
      (fits ? batch : rest).push(entry);
    }
    this.waiting = rest;
    return batch;
  }

  private async store(batch: readonly Waiting[]): Promise<void> {
    const shape = batch[0]?.shape;
    if (!shape) return;
    try {
      const outcomes = await storeResponses(
        this.pool,
        shape,
        batch.map((entry) => entry.response),
      );
      for (const entry of batch) {
        const outcome = outcomes.get(entry.response.id);
        if (outcome) entry.resolve(outcome);
        else entry.reject(new Error(`expected an outcome for response ${entry.response.id}`));
      }
    } catch (error) {
      if (batch.length > 1 && isRefusal(error)) return this.storeOneByOne(batch);
      const unavailable = isRefusal(error)
        ? error
        : new StorageUnavailable('the database did not confirm', { cause: error });
      for (const entry of batch) entry.reject(unavailable);
    }
  }

  /** A row that the database refuses must not take the others of its batch with it. */
  private async storeOneByOne(batch: readonly Waiting[]): Promise<void> {
    for (const entry of batch) await this.store([entry]);
  }
}

/** SQLSTATE classes 22 (data) and 23 (integrity): the row is at fault, not the connection. */
export function isRefusal(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^2[23]/.test(code);
}
