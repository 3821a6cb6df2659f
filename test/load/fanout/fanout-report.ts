import { median, type Rate } from "../measure/cpu.ts";
import type { Published } from "../node/bench-commands.ts";
import type { Figure, Findings, Goal } from "../report/figures.ts";
import type { PeerFanOut } from "./peer-fanouts.ts";

interface Measured {
  inboxes: number;
  /** By delay in milliseconds. */
  runs: ReadonlyMap<number, readonly Published[]>;
  signing: Rate;
  rss: number;
  peers: { measured: readonly PeerFanOut[]; missing: readonly string[] };
}

/** Deliveries at once over all hosts; at a delay it bounds how fast a fan-out can be. */
const atOnce = 256;

export function reportFanOut({ inboxes, runs, signing, rss, peers }: Measured): Findings {
  const bound = (inboxes / signing.perSecond) * 1000;
  const cpuBound = (inboxes / signing.perCpuSecond) * 1000;
  const figures: Figure[] = [];
  const goals: Goal[] = [];
  for (const [delay, published] of runs) {
    const deliver = median(published.map((run) => run.deliver));
    const cpu = median(published.map((run) => run.cpu));
    const least = Math.max(bound, (inboxes / atOnce) * delay);
    const most = delay === 0 ? 1.15 : 1.3;
    const whole = published.every(({ delivered }) => delivered === inboxes);
    figures.push(
      { name: `delivered to ${inboxes} inboxes, ${delay} ms away`, value: deliver, unit: "ms" },
      { name: "  times the bound", value: deliver / least, unit: "x", note: `bound ${least.toFixed(0)} ms` },
      { name: "  CPU of the node", value: cpu, unit: "ms" },
      { name: "  CPU, times that of signing alone", value: cpu / cpuBound, unit: "x" },
    );
    goals.push({
      id: "G4",
      goal: `fan-out to ${inboxes} inboxes ${delay} ms away: at most ${most} times the bound`,
      measured: `${(deliver / least).toFixed(2)} times${whole ? "" : "; not every inbox was reached"}`,
      reached: whole && deliver / least <= most,
    });
  }
  const enqueue = median([...runs.values()].flat().map((run) => run.enqueue));
  figures.push(
    { name: "enqueue, one transaction", value: enqueue, unit: "ms" },
    { name: "RSS", value: rss, unit: "MiB" },
  );
  goals.push({
    id: "G4",
    goal: "enqueue in less than 5 ms",
    measured: `${enqueue.toFixed(1)} ms`,
    reached: enqueue < 5,
  });
  return {
    sections: [
      {
        title: "Signing bound",
        figures: [
          { name: "RSA-2048 sign, thread pool", value: signing.perCpuSecond, unit: "/cpu-s" },
          { name: `${inboxes} signatures on the wall`, value: bound, unit: "ms" },
          { name: `${inboxes} signatures, CPU`, value: cpuBound, unit: "ms" },
        ],
      },
      { title: "Fan-out", figures },
      { title: "Peers", figures: peers.measured.flatMap(peerFigures) },
    ],
    goals,
    missing: peers.missing,
  };
}

function peerFigures({ name, delay, inboxes, ms, cpu }: PeerFanOut): Figure[] {
  return [
    { name: `${name}: ${inboxes} inboxes, ${delay} ms away`, value: ms, unit: "ms", note: `CPU ${cpu.toFixed(0)} ms` },
  ];
}
