// A whole node in a process of its own, bundled like one that is run for real, to be killed, starved and lied to.
import { subscribe } from "node:diagnostics_channel";
import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { createLog } from "@nri-commons/core/kit";
import { type Composition, createNode, initNode, type Node, readConfig } from "@nri-commons/core/server";
import { sql } from "kysely";
import { answerCommands } from "../../interop/peers/answer-commands.ts";
import { countingDialer } from "../../load/node/counting-dialer.ts";
import { clockAhead } from "./clock-ahead.ts";
import { faultCommands } from "./fault-commands.ts";
import type { FaultSettings, Moment } from "./fault-settings.ts";

const composition: Composition = { name: "fault", plugins: [], standing: "independent", keepsRegistry: false };

async function runFaultNode(settings: FaultSettings): Promise<void> {
  const { folder, port, host = "127.0.0.1", ahead = 0, livesFor, dies } = settings;
  if (livesFor !== undefined) setTimeout(die, livesFor);
  const file = join(folder, "node.toml");
  const origin = `http://${host}:${port}`;
  if (!existsSync(file)) await initNode({ file, composition, config: configOf(settings, origin) });
  const config = readConfig(file);
  if (!config.ok) throw new Error(config.problems.map(({ message }) => message).join("; "));
  const alerts = new Map<string, number>();
  const log = createLog("error", {
    write(line) {
      const { msg } = JSON.parse(line);
      alerts.set(String(msg), (alerts.get(String(msg)) ?? 0) + 1);
    },
  });
  const clock = clockAhead(ahead);
  const node = await createNode({ config: config.value, composition, clock, log, dialer: countingDialer() });
  if (node.store.dialect === "sqlite") await logWrites(node);
  const counts = { asked: 0 };
  watchPosts(counts, dies);
  await node.start();
  answerCommands(faultCommands(node, { clock, alerts, counts }));
  process.send?.({ origin, actor: node.federation.initiativeActor });
}

function configOf({ port, behind = port, host = "127.0.0.1", database }: FaultSettings, origin: string) {
  return {
    origin,
    listen: { host, port: behind },
    log_level: "silent",
    initiative: { actor: "fault", kind: "national", name: { en: "Fault IGF" }, languages: ["en"] },
    ...(database === undefined ? {} : { database }),
  };
}

/** Every effect leaves a line, in its own transaction: what happened twice is seen. */
async function logWrites({ store }: Node): Promise<void> {
  await store.transaction(async (db) => {
    await sql`create table if not exists fault_write (iri text)`.execute(db);
    for (const [event, row] of [
      ["insert", "new"],
      ["update", "new"],
      ["delete", "old"],
    ]) {
      await sql
        .raw(
          `create trigger if not exists fault_${event} after ${event} on content_event when ${row}.origin is not null
            begin insert into fault_write values (${row}.iri); end`,
        )
        .execute(db);
    }
  });
}

/** Listens beside the node's own server: what is measured is the way that every request takes. */
function watchPosts(counts: { asked: number }, dies: FaultSettings["dies"]): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (request.method !== "POST") return;
    counts.asked++;
    if (happens("before the commit", dies)) setTimeout(die, Math.random() * 3);
    if (!happens("after the commit", dies)) return;
    const answer = response.writeHead;
    Reflect.set(response, "writeHead", (...head: unknown[]) => {
      if (head[0] === 202) die();
      return Reflect.apply(answer, response, head);
    });
  });
}

function happens(moment: Moment, dies: FaultSettings["dies"]): boolean {
  return dies !== undefined && dies.at === moment && Math.random() < dies.chance;
}

function die(): void {
  process.kill(process.pid, "SIGKILL");
}

await runFaultNode(JSON.parse(process.argv[2] ?? "{}"));
