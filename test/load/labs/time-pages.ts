import { quantile } from "../measure/cpu.ts";

/** Milliseconds of one request: on the wall, and of all threads of the node. */
interface Taken {
  wall: number;
  cpu: number;
}

export interface PageTimes {
  path: string;
  wall: { p50: number; p99: number };
  cpu: { p50: number; p99: number };
}

interface TimePages {
  origin: string;
  paths: readonly string[];
  /** Requests of each page. */
  times: number;
  /** Microseconds of CPU that the node used so far. */
  cpu(): Promise<number>;
}

/** All pages in turn, one request after another: whatever else the machine does meanwhile, it does to all of them alike. */
export async function timePages({ origin, paths, times, cpu }: TimePages): Promise<PageTimes[]> {
  const taken = new Map(paths.map((path): [string, Taken[]] => [path, []]));
  // The first tenth only warms up.
  for (let at = 0; at < times * 1.1; at++)
    // Another one begins each time: what comes regularly, such as the collection of garbage, does not always meet the same.
    for (const path of [...paths.slice(at % paths.length), ...paths.slice(0, at % paths.length)]) {
      const one = await timeOne(`${origin}${path}`, cpu);
      if (at >= times * 0.1) taken.get(path)?.push(one);
    }
  return [...taken].map(([path, all]) => ({ path, wall: spread(all, "wall"), cpu: spread(all, "cpu") }));
}

async function timeOne(url: string, cpu: () => Promise<number>): Promise<Taken> {
  const [cpuBefore, begun] = [await cpu(), performance.now()];
  const answer = await fetch(url);
  await answer.arrayBuffer();
  const wall = performance.now() - begun;
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return { wall, cpu: ((await cpu()) - cpuBefore) / 1000 };
}

function spread(all: readonly Taken[], of: keyof Taken) {
  const values = all.map((one) => one[of]);
  return { p50: quantile(values, 0.5), p99: quantile(values, 0.99) };
}
