import { Hono } from "hono";
import type { NodeContext } from "../node-context.ts";
import { respondJson, respondMissing } from "./respond.ts";

const jrd = "application/jrd+json";
const activityJson = "application/activity+json";
const service = "https://www.w3.org/ns/activitystreams#Service";

/** RFC 7033 for both actors, and for the server itself (FEP-d556); host-meta for those who begin there. */
export function webfingerRoutes(node: NodeContext): Hono {
  const app = new Hono();
  const { origin, actors } = node;
  const { host } = new URL(origin);

  app.get("/.well-known/webfinger", (c) => {
    c.header("access-control-allow-origin", "*");
    const resource = c.req.query("resource");
    if (resource === undefined || resource.length > 2048) return c.text("Name a resource.", 400);
    if (resource === origin || resource === `${origin}/`) {
      const links = [{ rel: service, type: activityJson, href: actors.relay }];
      return respondJson(c, { subject: origin, aliases: [actors.relay], links }, { type: jrd });
    }
    const actor = findActor(resource);
    if (actor === undefined) return respondMissing(c);
    const name = actor.slice(actor.lastIndexOf("/") + 1);
    const links = [
      { rel: "self", type: activityJson, href: actor },
      { rel: "http://webfinger.net/rel/profile-page", type: "text/html", href: `${origin}/` },
    ];
    return respondJson(c, { subject: `acct:${name}@${host}`, aliases: [actor], links }, { type: jrd });
  });

  app.get("/.well-known/host-meta", (c) => {
    const template = `${origin}/.well-known/webfinger?resource={uri}`;
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
<XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0"><Link rel="lrdd" template="${template}"/></XRD>`;
    return c.body(xml, 200, { "content-type": "application/xrd+xml; charset=utf-8" });
  });

  function findActor(resource: string): string | undefined {
    const ours = Object.values(actors);
    const [, name, at] = /^(?:acct:)?@?([a-z0-9_-]{1,64})@([^@/\s]+)$/i.exec(resource) ?? [];
    if (name === undefined) return ours.find((actor) => actor === resource);
    if (at?.toLowerCase() !== host) return undefined;
    return ours.find((actor) => actor === `${origin}/ap/actors/${name.toLowerCase()}`);
  }

  return app;
}
