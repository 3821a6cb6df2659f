import { Hono } from "hono";
import { collectionRoutes } from "./documents/collection-routes.ts";
import { eventCollectionRoutes } from "./documents/event-collections.ts";
import { expertListRoutes } from "./documents/expert-list.ts";
import { nodeinfoRoutes } from "./documents/nodeinfo.ts";
import { type Identify, objectRoutes } from "./documents/object-routes.ts";
import { webfingerRoutes } from "./documents/webfinger.ts";
import { isRefused } from "./gate/index.ts";
import { toGateRequest } from "./inbox/gate-request.ts";
import { inboxRoutes } from "./inbox/inbox-routes.ts";
import type { ReceivePost } from "./inbox/receive-post.ts";
import type { NodeContext } from "./node-context.ts";
import { heldRoutes } from "./reconcile/held-routes.ts";
import { registryRoutes } from "./registry/registry-routes.ts";
import { releasesRoutes } from "./releases/releases-routes.ts";

/** `/ap/*`, `/.well-known/*`, `/nodeinfo/*` of the node at one of its addresses. */
export function federationRoutes(node: NodeContext, receivePost: ReceivePost): Hono {
  const app = new Hono();
  const identify: Identify = async (c) => {
    const reader = await node.gate.admitGet(toGateRequest(c, node.origin, node.addressOf));
    return isRefused(reader) ? undefined : reader.signer;
  };
  app.route("/", inboxRoutes(node, receivePost));
  app.route("/", objectRoutes(node, identify));
  app.route("/", expertListRoutes(node, identify));
  app.route("/", heldRoutes(node, identify));
  app.route("/", collectionRoutes(node));
  app.route("/", eventCollectionRoutes(node));
  app.route("/", registryRoutes(node));
  app.route("/", releasesRoutes(node));
  app.route("/", webfingerRoutes(node));
  app.route("/", nodeinfoRoutes(node));
  return app;
}
