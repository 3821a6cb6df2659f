import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import type { Node } from "./node.ts";

/**
 * Serves many nodes from one process and one port, each by its Host header: how initiatives without a server are hosted.
 * The nodes are started with `{ web: false, work: true }`, which on SQLite is theirs alone to do.
 */
export function serveHosts(nodes: readonly Node[], { host, port }: { host: string; port: number }): Promise<Server> {
  const byHost = new Map(nodes.map((node) => [new URL(node.config.origin).host, node]));
  const fetch = (request: Request, bindings?: object) => {
    const node = byHost.get((request.headers.get("host") ?? "").toLowerCase());
    if (node !== undefined) return node.fetch(request, bindings);
    return new Response("No site with this name is hosted here.\n", { status: 421 });
  };
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, () => resolve(server as Server));
    server.once("error", reject);
  });
}
