import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { Log } from '../logging/index.js';

type Listener = (payload: unknown) => void;

const CHANNEL = 'jiebang_signal';
/** PostgreSQL refuses notifications of 8,000 bytes and more. */
const MAX_BYTES = 7_900;

/**
 * Short-lived messages between processes ("this run moved on", "the outbox has work") over LISTEN/NOTIFY. They wake and
 * inform; nothing depends on one arriving. Inside a transaction they leave with its commit.
 */
@Injectable()
export class Signals implements OnApplicationShutdown {
  private readonly listeners = new Map<string, Set<Listener>>();
  private client: pg.Client | null = null;
  private connecting: Promise<void> | null = null;
  private closed = false;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  /** Sends `payload` (small JSON) to every listener of `topic` in every process. */
  async send(topic: string, payload: unknown = null): Promise<void> {
    const text = JSON.stringify({ topic, payload });
    if (Buffer.byteLength(text) > MAX_BYTES) throw new RangeError(`signal ${topic} is too large`);
    await this.database.rows('SELECT pg_notify($1, $2)', [CHANNEL, text]);
  }

  /** Sends many signals in one statement. */
  async sendMany(signals: readonly { readonly topic: string; readonly payload: unknown }[]): Promise<void> {
    if (signals.length === 0) return;
    const texts = signals.map(({ topic, payload }) => JSON.stringify({ topic, payload }));
    if (texts.some((text) => Buffer.byteLength(text) > MAX_BYTES))
      throw new RangeError('signal is too large');
    await this.database.rows('SELECT pg_notify($1, text) FROM unnest($2::text[]) AS text', [CHANNEL, texts]);
  }

  /** Calls `listener` for each message of `topic` until the returned function is called. */
  async listen(topic: string, listener: Listener): Promise<() => void> {
    const listeners = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, listeners.add(listener));
    await this.connect();
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.listeners.delete(topic);
    };
  }

  /** The messages of `topic` as an async iterator; ends when the consumer returns or the process stops. */
  stream<Payload>(topic: string): AsyncIterableIterator<Payload> {
    const waiting: ((result: IteratorResult<Payload>) => void)[] = [];
    const ready: Payload[] = [];
    let ended = false;
    const stop = this.listen(topic, (payload) => {
      const taker = waiting.shift();
      if (taker) taker({ value: payload as Payload, done: false });
      else ready.push(payload as Payload);
    });
    stop.catch(() => undefined);
    const finish = async (): Promise<IteratorResult<Payload>> => {
      ended = true;
      (await stop)();
      for (const taker of waiting.splice(0)) taker({ value: undefined, done: true });
      return { value: undefined, done: true };
    };
    return {
      next: async () => {
        await stop;
        if (ended) return { value: undefined, done: true };
        const value = ready.shift();
        if (value !== undefined) return { value, done: false };
        return new Promise((resolve) => waiting.push(resolve));
      },
      return: finish,
      throw: finish,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  private connect(): Promise<void> {
    if (this.client || this.closed) return Promise.resolve();
    this.connecting ??= this.open().finally(() => (this.connecting = null));
    return this.connecting;
  }

  private async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.database.url,
      application_name: `jiebang-${this.config.process}-signals`,
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => this.deliver(payload ?? ''));
    client.on('error', (failure) => this.log.problem('signal connection lost', { reason: failure.message }));
    client.on('end', () => {
      if (this.client === client) this.client = null;
      this.reconnectLater();
    });
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    this.client = client;
  }

  private reconnectLater(): void {
    if (this.closed || this.listeners.size === 0) return;
    setTimeout(() => void this.connect().catch(() => this.reconnectLater()), 1_000).unref();
  }

  private deliver(text: string): void {
    const { topic, payload } = JSON.parse(text) as { topic: string; payload: unknown };
    for (const listener of this.listeners.get(topic) ?? []) listener(payload);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await this.connecting?.catch(() => undefined);
    await this.client?.end().catch(() => undefined);
  }
}
