/** Work of many hosts that must not all run at once: who asks for much, or is slow, waits behind itself and not before others. */
export interface FairTurns {
  /** Runs the work when its turn comes; undefined when too much waits already. */
  take<T>(whose: string, work: () => Promise<T>): Promise<T | undefined>;
}

export interface TurnLimits {
  running: number;
  /** Of one host at once. */
  runningOfOne: number;
  waiting: number;
  waitingOfOne: number;
  /** Milliseconds: what runs for longer gives its place to another one, and goes on beside it. */
  patience: number;
  /** So many have given their place on; further slow ones keep theirs. */
  slow: number;
}

interface Waiting {
  begin(): void;
  giveUp(): void;
}

export function createFairTurns(limits: TurnLimits): FairTurns {
  const lines = new Map<string, Waiting[]>();
  const runningOf = new Map<string, number>();
  let [running, waiting, slow] = [0, 0, 0];

  const mayRun = (whose: string) => running < limits.running && (runningOf.get(whose) ?? 0) < limits.runningOfOne;

  const leaveLine = (whose: string, pick: "first" | "last"): Waiting | undefined => {
    const line = lines.get(whose);
    const one = pick === "first" ? line?.shift() : line?.pop();
    if (one) waiting--;
    if (line?.length === 0) lines.delete(whose);
    return one;
  };

  const startNext = () => {
    for (;;) {
      const ready = [...lines.keys()].filter(mayRun);
      const [whose] = ready.sort((a, b) => (runningOf.get(a) ?? 0) - (runningOf.get(b) ?? 0));
      if (whose === undefined) return;
      const next = leaveLine(whose, "first");
      const rest = lines.get(whose);
      // The others come first now.
      if (rest && lines.delete(whose)) lines.set(whose, rest);
      next?.begin();
    }
  };

  /** False when nobody has more in the line than this one has. */
  const makeRoom = (whose: string): boolean => {
    const own = lines.get(whose)?.length ?? 0;
    if (own >= limits.waitingOfOne) return false;
    if (waiting < limits.waiting) return true;
    const [longest, line] = [...lines].reduce((a, b) => (b[1].length > a[1].length ? b : a));
    if (line.length <= own + 1) return false;
    leaveLine(longest, "last")?.giveUp();
    return true;
  };

  const run = async <T>(whose: string, work: () => Promise<T>): Promise<T> => {
    let isSlow = false;
    const timer = setTimeout(() => {
      if (slow >= limits.slow) return;
      isSlow = true;
      slow++;
      running--;
      startNext();
    }, limits.patience).unref();
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      if (isSlow) slow--;
      else running--;
      const left = (runningOf.get(whose) ?? 1) - 1;
      if (left === 0) runningOf.delete(whose);
      else runningOf.set(whose, left);
      startNext();
    }
  };

  const begin = (whose: string) => {
    running++;
    runningOf.set(whose, (runningOf.get(whose) ?? 0) + 1);
  };

  return {
    async take(whose, work) {
      if (mayRun(whose)) begin(whose);
      else {
        if (!makeRoom(whose)) return undefined;
        const isTurn = await new Promise<boolean>((resolve) => {
          waiting++;
          const line = lines.get(whose) ?? [];
          lines.set(whose, line);
          line.push({
            begin() {
              // Here and not when it is awaited: who looks next must see it.
              begin(whose);
              resolve(true);
            },
            giveUp: () => resolve(false),
          });
        });
        if (!isTurn) return undefined;
      }
      return run(whose, work);
    },
  };
}
