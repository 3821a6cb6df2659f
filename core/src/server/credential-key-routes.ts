import { Hono } from "hono";
import { type Credentials, credentialKeysPath } from "../identity/index.ts";
import { Refusal } from "../kit/index.ts";

const headers = {
  "cache-control": "public, max-age=3600",
  "access-control-allow-origin": "*",
};

/** Where anybody finds the key that a credential names (RFC 7517): each by itself, and all as a set. */
export function credentialKeyRoutes({ keys, findKey }: Pick<Credentials, "keys" | "findKey">): Hono {
  const app = new Hono();
  app.get(credentialKeysPath, async (c) =>
    c.body(JSON.stringify({ keys: await keys() }), 200, { ...headers, "content-type": "application/jwk-set+json" }),
  );
  app.get(`${credentialKeysPath}/:thumbprint{[\\w-]{43}}`, async (c) => {
    const key = await findKey(c.req.param("thumbprint"));
    if (key === undefined) throw new Refusal("not-found");
    return c.body(JSON.stringify(key), 200, { ...headers, "content-type": "application/jwk+json" });
  });
  return app;
}
