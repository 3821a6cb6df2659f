/** Things that one user at a time may hold; who comes while all are taken waits in the order of coming. */
export class Turnstile<T> {
  readonly #free: T[];
  readonly #waiting: { resolve(item: T): void; reject(reason: Error): void }[] = [];
  readonly #count: number;
  #closed = false;

  constructor(items: readonly T[]) {
    this.#free = [...items];
    this.#count = items.length;
  }

  take(): Promise<T> {
    if (this.#closed) return Promise.reject(closedError());
    const item = this.#free.pop();
    if (item !== undefined) return Promise.resolve(item);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  give(item: T): void {
    const next = this.#waiting.shift();
    if (next) next.resolve(item);
    else this.#free.push(item);
  }

  /** Turns away who still waits and resolves with all items once the last one has come back. */
  async close(): Promise<T[]> {
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(closedError());
    const back: T[] = this.#free.splice(0);
    while (back.length < this.#count) {
      back.push(await new Promise<T>((resolve, reject) => this.#waiting.push({ resolve, reject })));
    }
    return back;
  }
}

function closedError() {
  return new Error("The store is closed.");
}
