import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Pool } from "undici";
import { type LoadActor, serveActors } from "../../load/inbox/actors-server.ts";
import { signedRequest } from "../../load/inbox/signed-request.ts";
import { quantile } from "../../load/measure/cpu.ts";
import { createOfEvent } from "../../load/measure/sample-activity.ts";
import type { Fault, FaultOptions, Outcome } from "../fault.ts";
import { FaultSite } from "../node/fault-site.ts";

const others = 16;
const floodPerSecond = 2000;
const everyMs = 100;
const mostP99 = 500;
const flooder = fileURLToPath(new URL("../net/flood-child.ts", import.meta.url));

export const flood: Fault = {
  name: "flood",
  what: `${floodPerSecond} bad requests a second from one peer while ${others} others send good ones`,
  limit: `the others' p99 under ${mostP99} ms, none of theirs refused`,
  inShort: false,
  run: withstand,
};

async function withstand({ short, tell }: FaultOptions): Promise<Outcome> {
  const seconds = short ? 4 : 30;
  const site = await FaultSite.make();
  const server = await serveActors(others + 1);
  try {
    const node = await site.start();
    for (const { id } of server.actors) await node.follow(id);
    await node.idle();
    const [bad, ...good] = server.actors;
    const target = new URL("/ap/inbox", node.origin);
    const round = (name: string) =>
      Promise.all(good.map((actor, number) => sendSteadily(actor, { number, target, seconds, name })));
    tell("without the flood");
    const before = (await round("before")).flat();
    const child = fork(flooder, [target.href, String(floodPerSecond), bad?.id ?? ""], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    await once(child, "message");
    tell("with the flood");
    child.send("go");
    const usedBefore = (await node.usage()).cpu;
    const after = (await round("during")).flat();
    const used = ((await node.usage()).cpu - usedBefore) / 1000 / seconds;
    child.send("stop");
    const [said]: FloodSaid[] = await once(child, "message");
    if (!said) throw new Error("The flood said nothing.");
    const rate = said.asked / said.seconds;
    const refused = [...before, ...after].filter(({ status }) => status !== 202).length;
    const p99 = quantile(
      after.map(({ ms }) => ms),
      0.99,
    );
    const calm = quantile(
      before.map(({ ms }) => ms),
      0.99,
    );
    const answers = Object.entries(said.statuses).map(([status, times]) => `${times} x ${status}`);
    return {
      often: `${Math.round(rate)} bad requests a second for ${seconds} s (${answers.join(", ")}); ${after.length} good ones meanwhile`,
      figure: `the others' p99 ${p99.toFixed(0)} ms (${calm.toFixed(0)} ms without the flood), ${refused} refused; of 2 cores the flood's own generator took ${said.cpuShare.toFixed(2)}, the node ${used.toFixed(2)}`,
      passed: p99 < mostP99 && refused === 0 && rate > floodPerSecond * 0.9,
    };
  } finally {
    server.close();
    await site.remove();
  }
}

interface FloodSaid {
  asked: number;
  seconds: number;
  statuses: Record<string, number>;
  /** Of one core. */
  cpuShare: number;
}

interface Steady {
  number: number;
  target: URL;
  seconds: number;
  name: string;
}

/** Signed before the clock runs; ten a second, whether the one before was answered or not. */
async function sendSteadily(actor: LoadActor, { number, target, seconds, name }: Steady) {
  const requests = await Promise.all(
    Array.from({ length: (seconds * 1000) / everyMs }, (_, at) =>
      signedRequest(actor, createOfEvent(actor.id, `${name}-${at}`), { target, scheme: "rfc9421" }),
    ),
  );
  const pool = new Pool(target.origin, { connections: 8, localAddress: `127.31.0.${number + 1}` });
  const answers: Promise<{ ms: number; status: number }>[] = [];
  for (const request of requests) {
    answers.push(ask(pool, target, request));
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  const all = await Promise.all(answers);
  await pool.close();
  return all;
}

async function ask(pool: Pool, { pathname }: URL, request: { headers: Record<string, string>; body: Buffer }) {
  const sent = performance.now();
  const { statusCode, body } = await pool.request({ path: pathname, method: "POST", ...request });
  await body.dump();
  return { ms: performance.now() - sent, status: statusCode };
}
