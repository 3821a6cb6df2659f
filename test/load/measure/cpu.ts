/** Work per second of CPU of this process, all threads, and per second on the wall. */
export interface Rate {
  perCpuSecond: number;
  perSecond: number;
}

/** `work` gives how much it did. */
export async function rateOf(work: () => number | Promise<number>): Promise<Rate> {
  const before = process.cpuUsage();
  const started = performance.now();
  const done = await work();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { perCpuSecond: done / ((user + system) / 1e6), perSecond: done / seconds };
}

/** The middle one of several runs, by CPU. */
export async function medianRate(runs: number, work: () => number | Promise<number>): Promise<Rate> {
  const rates: Rate[] = [];
  for (let run = 0; run < runs; run++) rates.push(await rateOf(work));
  const [middle] = rates.sort((a, b) => a.perCpuSecond - b.perCpuSecond).slice(Math.floor(runs / 2));
  if (!middle) throw new Error("at least one run is needed");
  return middle;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
