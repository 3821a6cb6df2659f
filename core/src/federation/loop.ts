import type { Log } from "../kit/index.ts";

/** A worker of this process: does rounds while there is something to do, then waits to be woken or for the next look. */
export interface Loop {
  start(): void;
  /** Something may have come. */
  wake(): void;
  /** Lets the running round end. */
  stop(): Promise<void>;
  /** Resolves when a round has found nothing to do. */
  idle(): Promise<void>;
}

interface LoopDeps {
  name: string;
  log: Log;
  /** True when there may be more to do at once. */
  round(): Promise<boolean>;
  /** Milliseconds between two looks while nobody wakes it; half a second unless told. */
  every?: number;
}

/** Between two rounds that failed: twice as long each time, up to this. */
const longestPause = 30_000;

export function createLoop({ name, log, round, every = 500 }: LoopDeps): Loop {
  let running = false;
  let ended: Promise<void> = Promise.resolve();
  let awake = false;
  let ring: (() => void) | undefined;
  const waiters: (() => void)[] = [];
  let failures = 0;
  let cut: (() => void) | undefined;

  const wake = () => {
    awake = true;
    ring?.();
  };

  async function run(): Promise<void> {
    while (running) {
      awake = false;
      const busy = await oneRound();
      if (busy && running) continue;
      // Woken meanwhile: what came may not have been seen by this round.
      if (awake) continue;
      settle();
      if (running) await sleep();
    }
    settle();
  }

  async function oneRound(): Promise<boolean> {
    try {
      const busy = await round();
      failures = 0;
      return busy;
    } catch (error) {
      log.error({ worker: name, err: error }, "worker round failed");
      // Not at once again, whoever rings: what is broken (a full disk, a database that is away) would fill the log.
      if (running) await pause(Math.min(every * 2 ** failures++, longestPause));
      return false;
    }
  }

  function settle(): void {
    for (const resolve of waiters.splice(0)) resolve();
  }

  function sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => ring?.(), every);
      ring = () => {
        clearTimeout(timer);
        ring = undefined;
        resolve();
      };
    });
  }

  function pause(length: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, length);
      cut = done;
      function done() {
        clearTimeout(timer);
        cut = undefined;
        resolve();
      }
    });
  }

  return {
    start() {
      if (running) return;
      running = true;
      ended = run();
    },
    wake,
    async stop() {
      running = false;
      cut?.();
      wake();
      await ended;
    },
    idle() {
      if (!running) return Promise.resolve();
      return new Promise((resolve) => {
        waiters.push(resolve);
        wake();
      });
    },
  };
}
