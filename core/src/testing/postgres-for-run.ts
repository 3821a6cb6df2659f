import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PostgresCluster, startPostgres } from "./postgres-cluster.ts";
import { TEMPLATES } from "./sqlite-template.ts";

/** How the test files of one run find the one who can start PostgreSQL for all of them. */
const DOOR = "NRI_TEST_POSTGRES_DOOR";

type Answer = { url: string } | { reason: string };

/** vitest's global setup: starts and makes nothing yet; the first test file that asks does. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[DOOR]) return undefined;
  const templates = await mkdtemp(join(tmpdir(), "nri-templates-"));
  process.env[TEMPLATES] = templates;
  let cluster: Promise<PostgresCluster> | undefined;
  const door = createServer((socket) => {
    socket.on("error", () => undefined);
    cluster ??= startPostgres();
    cluster.then(
      ({ url }) => socket.end(JSON.stringify({ url } satisfies Answer)),
      (error) => socket.end(JSON.stringify({ reason: String(error) } satisfies Answer)),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  const address = door.address();
  process.env[DOOR] = String(typeof address === "object" && address ? address.port : "");
  return async () => {
    delete process.env[DOOR];
    delete process.env[TEMPLATES];
    await rm(templates, { recursive: true, force: true });
    door.close();
    await cluster?.then((running) => running.stop()).catch(() => undefined);
  };
}

/** The run's PostgreSQL; outside such a run (vitest without our configuration) one of one's own, to be stopped by the caller. */
export async function findPostgres(): Promise<PostgresCluster> {
  const port = Number(process.env[DOOR]);
  if (!port) return startPostgres();
  const answer = await ask(port);
  if ("reason" in answer) throw new Error(answer.reason);
  return { url: answer.url, stop: async () => undefined };
}

async function ask(port: number): Promise<Answer> {
  let text = "";
  for await (const chunk of connect(port, "127.0.0.1").setEncoding("utf8")) text += chunk;
  const answer: unknown = JSON.parse(text);
  if (typeof answer === "object" && answer && "url" in answer) return { url: String(answer.url) };
  return { reason: text };
}
