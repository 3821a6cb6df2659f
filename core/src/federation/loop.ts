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

export function createLoop({ name, log, round, every = 500 }: LoopDeps): Loop {
  let running = false;
  let ended: Promise<void> = Promise.resolve();
  let awake = false;
  let ring: (() => void) | undefined;
  const waiters: (() => void)[] = [];

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
      return await round();
    } catch (error) {
      log.error({ worker: name, err: error }, "worker round failed");
      // Not at once again: whatever is broken would fill the log.
      if (running) await sleep();
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

  return {
    start() {
      if (running) return;
      running = true;
      ended = run();
    },
    wake,
    async stop() {
      running = false;
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
