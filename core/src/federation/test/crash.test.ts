import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { expect, it } from "vitest";
import { createLog, systemClock } from "../../kit/index.ts";
import { createSafeFetch } from "../../net/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { freePort } from "../../testing/free-port.ts";
import { loopbackDialer } from "../../testing/loopback-dialer.ts";
import { hashOf } from "./contents.ts";
import { bootPeer, settleAll, testEvent } from "./federation-harness.ts";
import { inMemoryNetwork } from "./in-memory-network.ts";
import { mixOfActs, seeded } from "./mix-of-acts.ts";
import { deliver, remoteHost } from "./remote-hosts.ts";

const child = fileURLToPath(new URL("./crash-child.ts", import.meta.url));
const masterKey = randomBytes(32);

describeOnSqlite("kill -9", (open) => {
  it("while the inbox is drained: started again, it ends with the very database of a run without a kill", async () => {
    const url = await open.fresh();
    await fillInbox(url);
    const copy = await open.fresh();
    await copyFile(fileOf(url), fileOf(copy));

    await killUntilDone(["drain", copy, "0", masterKey.toString("hex")], { atLeast: 0, from: 60_000, to: 60_000 });
    const kills = await killUntilDone(["drain", url, "0", masterKey.toString("hex")], {
      atLeast: 3,
      from: 60,
      to: 250,
    });
    expect(kills).toBeGreaterThanOrEqual(3);
    const [whole, crashed] = [await open({ url: copy }), await open({ url })];
    expect(await hashOf(crashed)).toBe(await hashOf(whole));
    expect(await crashed.db.selectFrom("ap_inbox").select("seq").where("state", "=", "new").execute()).toEqual([]);
  });

  it("while it delivers: every event arrives once, in its last state", async () => {
    const [portA, portB] = [await freePort(), await freePort()];
    const log = createLog("silent");
    const safeFetch = createSafeFetch({ dialer: loopbackDialer, userAgent: "test/1", clock: systemClock, log });
    const boot = async (name: string, port: number, url: string) => {
      const network = inMemoryNetwork();
      const origin = `http://127.0.0.1:${port}`;
      const options = { safeFetch, settings: { acceptFollows: "all" } } as const;
      const store = await open({ url });
      const peer = await bootPeer({ name, origin, masterKey, store, network, clock: systemClock, options });
      const server = serve({ fetch: peer.federation.app.fetch, hostname: "127.0.0.1", port });
      return { peer, store, close: () => new Promise<void>((done) => void server.close(() => done())) };
    };
    const url = await open.fresh();
    const a = await boot("me", portA, url);
    const b = await boot("ben", portB, await open.fresh());
    await b.peer.federation.peers.follow(a.peer.actor);
    await settleAll(a.peer, b.peer);
    await a.peer.federation.stop();
    const expected: Record<string, string> = {};
    for (let n = 0; n < 200; n++) {
      const event = testEvent(a.peer, `e${n}`);
      const say = (verb: "Create" | "Update" | "Delete", object: typeof event, revision: string) =>
        a.peer.jobs.transaction((tx) => a.peer.federation.publish(tx, { verb, object, audience: "public", revision }));
      await say("Create", event, "1");
      await say("Update", { ...event, name: `Later ${n}`, updated: "2026-02-01T00:00:00Z" }, "2");
      if (n % 3 === 0) await say("Delete", event, "3");
      else expected[event.id] = `Later ${n}`;
    }
    await a.peer.stop();
    await a.close();
    await a.store.close();

    const args = ["deliver", url, String(portA), masterKey.toString("hex")];
    const kills = await killUntilDone(args, { atLeast: 3, from: 60, to: 300 });
    expect(kills).toBeGreaterThanOrEqual(3);
    await b.peer.settle();
    const sender = await open({ url });
    const states = await sender.db.selectFrom("ap_deliveries").select(["state", "error"]).distinct().execute();
    expect(states).toEqual([{ state: "delivered", error: null }]);
    expect(await b.peer.events()).toEqual(expected);
    await b.peer.stop();
    await b.close();
    await safeFetch.close();
  });

  /** A node that follows four hosts, and has what they sent still to do. */
  async function fillInbox(url: string) {
    const network = inMemoryNetwork();
    const store = await open({ url });
    const peer = await bootPeer({ name: "me", masterKey, store, network, clock: systemClock });
    for (const n of [0, 1, 2, 3]) await peer.federation.peers.follow(remoteHost(network, `h${n}`).actor);
    const object = testEvent(peer, "e1");
    await peer.jobs.transaction((tx) =>
      peer.federation.publish(tx, { verb: "Create", object, audience: "public", revision: "1" }),
    );
    await peer.settle();
    await peer.stop();
    const acts = mixOfActs(2500, { actor: peer.actor, object: object.id });
    for (const act of acts) await deliver(store, act, act);
    await store.close();
  }
});

function fileOf(url: string): string {
  return url.replace(/^sqlite:/, "");
}

interface Kills {
  /** The child is not let to its end before so many kills. */
  atLeast: number;
  /** Milliseconds of its life. */
  from: number;
  to: number;
}

/** Starts the child again and again and kills it at a random moment, until one says that it is done. */
async function killUntilDone(args: readonly string[], { atLeast, from, to }: Kills): Promise<number> {
  const random = seeded(Date.now());
  for (let kills = 0; kills < 60; kills++) {
    const running = spawn(process.execPath, [child, ...args], { stdio: ["ignore", "pipe", "inherit"] });
    // A slow machine gets longer, so that it comes to an end at all.
    const patience = kills < atLeast ? 1 : 3 + (kills - atLeast);
    if (await endsWithin(running, (from + random() * (to - from)) * patience)) return kills;
  }
  throw new Error("it never came to an end");
}

/** Counted from when it is ready to work. */
function endsWithin(running: ChildProcess, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    let done = false;
    let timer: NodeJS.Timeout | undefined;
    running.stdout?.on("data", (data: Buffer) => {
      const said = data.toString();
      if (said.includes("ready")) timer ??= setTimeout(() => running.kill("SIGKILL"), ms);
      if (!said.includes("end")) return;
      done = true;
      running.kill("SIGKILL");
    });
    running.once("exit", () => {
      clearTimeout(timer);
      resolve(done);
    });
  });
}
