// A whole node in a process of its own, bundled like one that is run for real, to be killed, starved and lied to.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { serve } from "@hono/node-server";
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
  const { folder, port, host = "127.0.0.1", behind = port, ahead = 0, dies } = settings;
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
  await node.start({ web: false, work: true });
  const fetch = async (request: Request, bindings: object) => {
    const isPost = request.method === "POST";
    if (isPost) counts.asked++;
    if (isPost && happens("before the commit", dies)) setTimeout(die, Math.random() * 3);
    const response = await node.fetch(request, bindings);
    if (isPost && response.status === 202 && happens("after the commit", dies)) die();
    return response;
  };
  await new Promise<void>((resolve) => {
    serve({ fetch, hostname: host, port: behind }, () => resolve());
  });
  answerCommands(faultCommands(node, { clock, alerts, counts }));
  process.send?.({ origin, actor: node.federation.initiativeActor });
}

function configOf({ port, host = "127.0.0.1", database }: FaultSettings, origin: string) {
  return {
    origin,
    listen: { host, port },
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

function happens(moment: Moment, dies: FaultSettings["dies"]): boolean {
  return dies !== undefined && dies.at === moment && Math.random() < dies.chance;
}

function die(): void {
  process.kill(process.pid, "SIGKILL");
}

await runFaultNode(JSON.parse(process.argv[2] ?? "{}"));
