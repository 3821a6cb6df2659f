import { createHash } from "node:crypto";
import { createLog, type JsonObject } from "@nri-commons/core/kit";
import { bootTestNode, loopbackDialer, type TestNode } from "@nri-commons/core/testing";
import { sql } from "kysely";
import { type RemoteSite, startSite } from "./remote-site.ts";
import { suiteClock } from "./suite-clock.ts";

/** The node under attack and everybody around it. */
export interface World {
  /** Behind a real listener; another object after `restart`. */
  node: TestNode;
  readonly inbox: string;
  /** Followed: what it says of its own is taken. */
  readonly friend: RemoteSite;
  /** Followed too: whose words others try to change. */
  readonly victim: RemoteSite;
  /** Nobody follows it. */
  readonly stranger: RemoteSite;
  /** A service that only this machine can reach: no attack may make the node ask it. */
  readonly inside: RemoteSite;
  readonly lines: JsonObject[];
  /** A token that may write events, and one that may only read. */
  readonly tokens: { write: string; read: string };
  settle(): Promise<void>;
  state(): Promise<State>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** What an attack must not change. */
export interface State {
  /** Everything that is kept of activities, objects and contents: a hash a table. */
  kept: Readonly<Record<string, string>>;
  inboxRows: number;
  gets: number;
  /** Connections that the node opened. */
  connections: number;
}

const keptTables = [
  "ap_objects",
  "ap_activities",
  "content_event",
  "content_output",
  "content_expert",
  "content_entry",
  "content_file",
  "access_token",
];

export async function startWorld(): Promise<World> {
  const dialer = { opened: 0 };
  const lines: JsonObject[] = [];
  const log = createLog("info", { write: (line) => lines.push(JSON.parse(line)) });
  const [friend, victim, stranger, inside] = await Promise.all([
    startSite("friend"),
    startSite("victim"),
    startSite("stranger"),
    startSite("inside", "::1"),
  ]);
  const node = await bootTestNode({
    name: "me",
    log,
    clock: suiteClock,
    dialer: {
      allows(url, address) {
        const open = loopbackDialer.allows(url, address);
        if (open) dialer.opened++;
        return open;
      },
    },
  });
  const sites = [friend, victim, stranger, inside];
  const token = async (scope: string) => {
    const made = await node.run("token add", { arguments: { name: scope }, options: { scope } });
    return (made.data as { token: string }).token;
  };
  const world: World = {
    node,
    inbox: `${node.origin}/ap/inbox`,
    friend,
    victim,
    stranger,
    inside,
    lines,
    tokens: { write: await token("events:write"), read: await token("read") },
    async settle() {
      await world.node.federation.idle();
      await world.node.jobs.idle();
      await world.node.federation.idle();
    },
    async state() {
      const { db } = world.node.store;
      const kept: Record<string, string> = {};
      for (const table of keptTables) {
        const { rows } = await sql`select * from ${sql.table(table)} order by 1`.execute(db);
        kept[table] = createHash("sha256").update(JSON.stringify(rows)).digest("base64url");
      }
      const { rows } = await sql<{ count: number }>`select count(*) as count from ap_inbox`.execute(db);
      const gets = sites.reduce((sum, { asked }) => sum + asked.length, 0);
      return { kept, inboxRows: Number(rows[0]?.count), gets, connections: dialer.opened };
    },
    async restart() {
      world.node = await world.node.restart();
      await meet(world);
    },
    async close() {
      await world.node.remove();
      await Promise.all(sites.map((site) => site.close()));
    },
  };
  for (const site of [friend, victim]) await node.federation.peers.follow(site.actor);
  await world.settle();
  await meet(world);
  return world;
}

/** From here on every site's key is known: what is fetched later is fetched because of an attack. */
async function meet(world: World): Promise<void> {
  const { friend, victim, stranger, inbox, node } = world;
  for (const site of [friend, victim, stranger]) await site.send(inbox, site.activity("Like", node.actor));
  await world.settle();
}
