import { quantile } from "../measure/cpu.ts";
import type { Served } from "../node/served-requests.ts";

/** A page and what it took, in milliseconds: half of all requests less than `p50`, 99 of a hundred less than `p99`. */
export interface ListTimes {
  path: string;
  wall: Spread;
  /** `wall` without what a request waited for a core while other programs had it: as if the machine did nothing else. */
  own: Spread;
  cpu: Spread;
  garbage: Spread;
}

interface Spread {
  p50: number;
  p99: number;
}

interface TimeLists {
  origin: string;
  paths: readonly string[];
  headers: Readonly<Record<string, string>>;
  /** Requests of each that are counted, after as many as the compiler needs to know the code. */
  times: number;
  warm: number;
  /** What the last request took within the node. */
  served(): Promise<Served>;
}

/** All pages in turn, one request after another: whatever else the machine does meanwhile, it does to all of them alike. */
export async function timeLists({ origin, paths, headers, times, warm, served }: TimeLists): Promise<ListTimes[]> {
  const taken = new Map(paths.map((path): [string, Served[]] => [path, []]));
  for (let at = 0; at < warm + times; at++)
    // Another one begins each time: what comes regularly, such as the collection of garbage, does not always meet the same.
    for (const path of [...paths.slice(at % paths.length), ...paths.slice(0, at % paths.length)]) {
      const answer = await fetch(`${origin}${path}`, { headers });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      const one = await served();
      if (at >= warm) taken.get(path)?.push(one);
    }
  return [...taken].map(([path, all]) => {
    const spread = (of: (one: Served) => number) => {
      const values = all.map(of);
      return { p50: quantile(values, 0.5), p99: quantile(values, 0.99) };
    };
    return {
      path,
      wall: spread(({ wall }) => wall),
      // A thread that waited may have been needed by nobody: never less than what was worked.
      own: spread(({ wall, waited, cpu }) => Math.max(wall - waited, Math.min(wall, cpu))),
      cpu: spread(({ cpu }) => cpu),
      garbage: spread(({ garbage }) => garbage),
    };
  });
}
