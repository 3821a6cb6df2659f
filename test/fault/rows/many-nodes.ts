import { readFile } from "node:fs/promises";
import { Pool } from "undici";
import { type ActorsServer, type LoadActor, serveActors } from "../../load/inbox/actors-server.ts";
import { signedRequest } from "../../load/inbox/signed-request.ts";
import { createOfEvent } from "../../load/measure/sample-activity.ts";
import type { Fault, FaultOptions, Outcome } from "../fault.ts";
import { FaultSite } from "../node/fault-site.ts";
import { until } from "../node/until.ts";

const most = { seconds: 120, mebibytes: 600 };

export const manyNodes: Fault = {
  name: "many-nodes",
  what: "200 nodes send 50 activities each to one global node, all at once",
  limit: `all of it shown in ${most.seconds} s, 0 lost or double, RSS of the receiver at most ${most.mebibytes} MiB`,
  inShort: false,
  run: converge,
};

/** The senders live in one process, each with an origin, an address and a connection of its own; they sign as they send. */
async function converge({ short, tell }: FaultOptions): Promise<Outcome> {
  const [senders, each] = short ? [20, 20] : [200, 50];
  const site = await FaultSite.make();
  const server = await serveActors(senders);
  try {
    const node = await site.start();
    tell(`following ${senders} nodes`);
    for (const { id } of server.actors) await node.follow(id);
    await node.idle();
    tell(`${senders * each} activities`);
    const started = performance.now();
    const counts = { sent: 0, asked: 0, busy: 0 };
    const timer = setInterval(() => tell(`${counts.sent} acknowledged`), 10_000);
    const target = new URL("/ap/inbox", node.origin);
    await Promise.all(server.actors.map((actor, number) => sendAll(actor, { number, each, target, counts })));
    const acknowledged = (performance.now() - started) / 1000;
    const done = await until(async () => (await node.backlog()).waiting === 0, 300_000, 100);
    const seconds = (performance.now() - started) / 1000;
    clearInterval(timer);
    const { lost, doubled } = await count(site, server, each);
    const peak = await peakOf(node.pid);
    return {
      often: `${senders} nodes x ${each}, every tenth sent twice: ${counts.asked} requests, ${counts.busy} of them put off (429 or 503)`,
      figure: `${senders * each - lost} shown after ${seconds.toFixed(1)} s (acknowledged after ${acknowledged.toFixed(1)} s; the senders' signing on the same cores); ${lost} lost, ${doubled} double; RSS at most ${Math.round(peak)} MiB`,
      passed: done && lost === 0 && doubled === 0 && seconds <= most.seconds && peak <= most.mebibytes,
    };
  } finally {
    server.close();
    await site.remove();
  }
}

interface Sending {
  number: number;
  each: number;
  target: URL;
  counts: { sent: number; asked: number; busy: number };
}

/** In order, one after the other, each until it is acknowledged. */
async function sendAll(actor: LoadActor, { number, each, target, counts }: Sending): Promise<void> {
  const localAddress = `127.20.${Math.floor(number / 250)}.${(number % 250) + 1}`;
  const pool = new Pool(target.origin, { connections: 1, localAddress });
  for (let at = 0; at < each; at++) {
    for (let copies = at % 10 === 0 ? 2 : 1; copies > 0; ) {
      // Signed anew each time, as a sender does.
      const request = await signedRequest(actor, createOfEvent(actor.id, String(at)), { target, scheme: "rfc9421" });
      const { statusCode, headers, body } = await pool.request({ path: target.pathname, method: "POST", ...request });
      await body.dump();
      counts.asked++;
      if (statusCode === 202) copies--;
      else if (statusCode !== 429 && statusCode !== 503) throw new Error(`The receiver answered ${statusCode}.`);
      else {
        counts.busy++;
        // As a node of ours does: what is told, or a minute.
        await new Promise((resolve) => setTimeout(resolve, Number(headers["retry-after"] ?? 60) * 1000));
      }
    }
    counts.sent++;
  }
  await pool.close();
}

async function count({ node }: FaultSite, { actors }: ActorsServer, each: number) {
  const shown = await node.shown();
  const writes = await node.writes();
  const expected = actors.flatMap(({ id }) =>
    Array.from({ length: each }, (_, number) => [`${new URL(id).origin}/events/${number}`, `National IGF ${number}`]),
  );
  const lost = expected.filter(([iri = "", name]) => shown[iri] !== name).length;
  const twice = Object.values(writes).filter((times) => times > 1).length;
  return { lost, doubled: twice + Math.max(0, Object.keys(shown).length - expected.length) };
}

/** MiB: the most that the process ever had in memory, as the kernel counted it. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
