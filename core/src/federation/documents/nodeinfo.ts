import { Hono } from "hono";
import { pickLanguage, software } from "../../kit/index.ts";
import type { NodeContext } from "../node-context.ts";
import { respondJson } from "./respond.ts";

export const nodeinfoSchema = "http://nodeinfo.diaspora.software/ns/schema/2.1";
export const applicationRel = "https://www.w3.org/ns/activitystreams#Application";
const specVersion = "1.0.0";

/** NodeInfo 2.1: which software this is, and which kinds of object it understands. */
export function nodeinfoRoutes(node: NodeContext): Hono {
  const app = new Hono();
  const { origin, actors } = node;

  app.get("/.well-known/nodeinfo", (c) =>
    respondJson(
      c,
      {
        links: [
          { rel: nodeinfoSchema, href: `${origin}/nodeinfo/2.1` },
          { rel: applicationRel, href: actors.relay },
        ],
      },
      { type: "application/json" },
    ),
  );

  app.get("/nodeinfo/2.1", async (c) => {
    const type = `application/json; profile="${nodeinfoSchema}#"`;
    return respondJson(c, await nodeinfo(node), { type });
  });

  return app;
}

async function nodeinfo(node: NodeContext) {
  const { profile, registry, keepsRegistry } = node.facts;
  const kinds: Record<string, number[]> = {};
  for (const { name, version } of node.kinds.all()) kinds[name] = [...new Set([...(kinds[name] ?? []), version])];
  const figures = await node.kinds.figures();
  const used = keepsRegistry ? node.actors.initiative : registry;
  return {
    version: "2.1",
    software: { name: software.id, version: software.version },
    protocols: ["activitypub"],
    services: { inbound: [], outbound: ["atom1.0"] },
    openRegistrations: false,
    usage: { users: {}, localPosts: await countPublished(node) },
    metadata: {
      nodeName: pickLanguage(profile.name, profile.languages[0] ?? "en")?.text ?? profile.actor,
      nri: {
        spec: specVersion,
        kinds,
        ...(Object.keys(figures).length > 0 && { figures }),
        initiative: node.actors.initiative,
        initiativeKind: profile.kind,
        registry: used === undefined ? null : `${used}/registry`,
      },
    },
  };
}

async function countPublished({ store, origin, actors }: NodeContext): Promise<number> {
  const row = await store.db
    .selectFrom("ap_objects")
    .select((select) => select.fn.countAll<number>().as("n"))
    .where("local", "=", 1)
    .where("origin", "=", origin)
    .where("public", "=", 1)
    .where("type", "!=", "Tombstone")
    .where("id", "not in", Object.values(actors))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
