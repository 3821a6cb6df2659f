/** At once to one host. */
export const perHost = 5;

/** One queue a host, at most five of its deliveries at once. */
export class HostQueues<Done> {
  readonly #waiting = new Map<string, (() => Promise<void>)[]>();
  readonly #running = new Map<string, number>();
  readonly #changed: () => void;
  #done: Done[] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  add(origin: string, send: () => Promise<void>): void {
    const queue = this.#waiting.get(origin) ?? [];
    queue.push(send);
    this.#waiting.set(origin, queue);
    this.#next(origin);
  }

  report(done: Done): void {
    this.#done.push(done);
  }

  takeDone(): Done[] {
    return this.#done.splice(0);
  }

  /** Hosts that have enough to do. */
  full(): string[] {
    return [...this.#waiting].filter(([, queue]) => queue.length >= perHost).map(([origin]) => origin);
  }

  get size(): number {
    let size = 0;
    for (const queue of this.#waiting.values()) size += queue.length;
    for (const running of this.#running.values()) size += running;
    return size;
  }

  #next(origin: string): void {
    const running = this.#running.get(origin) ?? 0;
    const send = running < perHost ? this.#waiting.get(origin)?.shift() : undefined;
    if (!send) return;
    this.#running.set(origin, running + 1);
    // Even a fault ends the try: its row stays leased and comes back when the lease is old.
    send()
      .catch(() => undefined)
      .finally(() => this.#ended(origin));
  }

  #ended(origin: string): void {
    const running = (this.#running.get(origin) ?? 1) - 1;
    if (running > 0) this.#running.set(origin, running);
    else this.#running.delete(origin);
    if (running === 0 && this.#waiting.get(origin)?.length === 0) this.#waiting.delete(origin);
    this.#next(origin);
    this.#changed();
  }
}
