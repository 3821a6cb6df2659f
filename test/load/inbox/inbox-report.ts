import { median, type Rate } from "../measure/cpu.ts";
import type { Primitives } from "../measure/primitives.ts";
import type { Figure, Findings, Goal } from "../report/figures.ts";
import type { Drained, InboxRun } from "./inbox-rounds.ts";
import type { PeerInbox, PeerInboxes } from "./peer-inboxes.ts";

interface Ours {
  door: readonly InboxRun[];
  doorAt64: InboxRun;
  cavage: InboxRun;
  rfc9421: InboxRun;
  drained: Drained;
  allProjected: boolean;
  at16: InboxRun & { after: number };
  at64: InboxRun & { after: number };
}

type AllPrimitives = Primitives & { insert: Rate; http: Rate };

export function reportInbox(primitives: AllPrimitives, ours: Ours, peers: PeerInboxes): Findings {
  const { http, rsaVerify, sha256, jsonParse, insert } = primitives;
  const parts = [http, rsaVerify, sha256, jsonParse, insert];
  const bound = 1 / parts.reduce((sum, { perCpuSecond }) => sum + 1 / perCpuSecond, 0);
  const door = median(ours.door.map(({ perCpuSecond }) => perCpuSecond));
  return {
    sections: [
      { title: "Primitives", figures: [...primitiveFigures(primitives), figure("bound B of all together", bound)] },
      { title: "Inbox: verified and durable", figures: doorFigures(ours, door, bound) },
      { title: "Inbox: everything", figures: workFigures(ours) },
      { title: "Peers on the same load", figures: peers.measured.flatMap((peer) => peerFigures(peer, door)) },
    ],
    goals: goals(ours, door / bound, peers.measured, door),
    missing: peers.missing,
  };
}

function primitiveFigures(primitives: AllPrimitives): Figure[] {
  return [
    figure("HTTP POST 3.8 KB, Hono on Node", primitives.http.perCpuSecond),
    figure("RSA-2048 verify, inline", primitives.rsaVerify.perCpuSecond),
    figure("RSA-2048 sign, thread pool", primitives.rsaSign.perCpuSecond),
    figure("Ed25519 verify", primitives.ed25519Verify.perCpuSecond),
    figure("Ed25519 sign", primitives.ed25519Sign.perCpuSecond),
    figure("SHA-256 of the body", primitives.sha256.perCpuSecond),
    figure("JSON.parse of the body", primitives.jsonParse.perCpuSecond),
    figure("strict JSON scan of the body", primitives.strictJson.perCpuSecond, "beside B: nobody else does it"),
    figure("SQLite FULL, 100 rows a COMMIT", primitives.insert.perCpuSecond),
  ];
}

function doorFigures({ doorAt64, cavage, rfc9421, door: runs }: Ours, door: number, bound: number): Figure[] {
  const last = runs.at(-1);
  return [
    figure("acts, 16 in flight, median", door),
    { name: "share of the bound B", value: door / bound, unit: "x" },
    figure("acts, 64 in flight", doorAt64.perCpuSecond),
    figure("acts, draft-cavage only", cavage.perCpuSecond),
    figure("acts, RFC 9421 only", rfc9421.perCpuSecond),
    ...(last ? latency("16 in flight", last) : []),
    ...latency("64 in flight", doorAt64),
    { name: "outbound requests and connections", value: runs.reduce((sum, run) => sum + run.outbound, 0), unit: "" },
    { name: "RSS", value: doorAt64.rss, unit: "MiB" },
  ];
}

function workFigures({ drained, at16, at64 }: Ours): Figure[] {
  return [
    figure("drained with projection and search", drained.perCpuSecond, `${drained.activities} held activities`),
    { name: "drained on the wall", value: drained.activities / drained.seconds, unit: "/s" },
    figure("door and work together, 16 in flight", at16.perCpuSecond),
    ...latency("16 in flight, working", at16),
    { name: "backlog empty after", value: at16.after * 1000, unit: "ms", note: "16 in flight" },
    figure("door and work together, 64 in flight", at64.perCpuSecond),
    ...latency("64 in flight, working", at64),
    { name: "backlog empty after", value: at64.after * 1000, unit: "ms", note: "64 in flight" },
    { name: "RSS", value: at64.rss, unit: "MiB" },
  ];
}

function peerFigures({ name, perCpuSecond, p50, p99, rss }: PeerInbox, door: number): Figure[] {
  return [
    figure(name, perCpuSecond, `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${rss.toFixed(0)} MiB`),
    { name: "  our door is faster", value: door / perCpuSecond, unit: "x" },
  ];
}

function goals(ours: Ours, share: number, peers: readonly PeerInbox[], door: number): Goal[] {
  const { at16, at64, drained, allProjected, door: runs } = ours;
  const outbound = [...runs, ours.doorAt64, at16, at64].reduce((sum, run) => sum + run.outbound, 0);
  const refused = refusals([...runs, ours.doorAt64, ours.cavage, ours.rfc9421, at16, at64]);
  return [
    {
      id: "G1",
      goal: "verified, durable inbox: at least 50 % of the bound B",
      measured: `${Math.round(share * 100)} % of B, ${Math.round(door)} acts/cpu-s${refused}`,
      reached: share >= 0.5 && refused === "",
    },
    ...peers.map(({ name, perCpuSecond }) => {
      const least = name.startsWith("Fedify") ? 35 : 19;
      return {
        id: "G1",
        goal: `at least ${least} times ${name}`,
        measured: `${(door / perCpuSecond).toFixed(1)} times`,
        reached: door / perCpuSecond >= least,
      };
    }),
    {
      id: "G2",
      goal: "inbox p99 at most 15 ms at 16 in flight, 30 ms at 64, while it works",
      measured: `${at16.p99.toFixed(1)} ms and ${at64.p99.toFixed(1)} ms`,
      reached: at16.p99 <= 15 && at64.p99 <= 30,
    },
    {
      id: "G3",
      goal: "everything behind the door: at least 2,000 acts/cpu-s drained, backlog 0 within 2 s of the end",
      measured:
        `${Math.round(drained.perCpuSecond)} acts/cpu-s; ${at16.after.toFixed(1)} s and ${at64.after.toFixed(1)} s` +
        (allProjected ? "" : "; not every event was projected"),
      reached: drained.perCpuSecond >= 2000 && at16.after <= 2 && at64.after <= 2 && allProjected,
    },
    {
      id: "G10",
      goal: "no outbound request for an accepted activity of a known actor",
      measured: `${outbound} outbound`,
      reached: outbound === 0,
    },
  ];
}

/** Empty when everything was taken: what is refused is cheap, and would flatter. */
function refusals(runs: readonly InboxRun[]): string {
  const others = runs.flatMap(({ statuses }) => Object.entries(statuses).filter(([status]) => status !== "202"));
  return others.length === 0 ? "" : `; refused: ${others.map(([status, times]) => `${times} x ${status}`).join(", ")}`;
}

function figure(name: string, value: number, note?: string): Figure {
  return { name, value, unit: "/cpu-s", ...(note === undefined ? {} : { note }) };
}

function latency(when: string, { p50, p99 }: InboxRun): Figure[] {
  return [
    { name: `p50, ${when}`, value: p50, unit: "ms" },
    { name: `p99, ${when}`, value: p99, unit: "ms" },
  ];
}
