import { createPublicKey, type JsonWebKey, verify } from "node:crypto";
import { expect, it } from "vitest";
import { definePlugin } from "../plugin/index.ts";
import { bootTestNode } from "../testing/index.ts";

const seal = definePlugin()({
  id: "seal",
  version: "0.1.0",
  api: "^1.0.0",
  capabilities: ["credentials:sign"],
  commands: {
    "seal it": {
      summary: "Signs",
      example: "nri seal it",
      run: async (ctx) => {
        const jws = await ctx.transaction((tx) => ctx.credentials.sign(tx, { jti: "urn:1" }));
        return { text: jws, data: { valid: (await ctx.credentials.verify(jws)).ok, ...ctx.credentials.read(jws) } };
      },
    },
  },
});

it("lets any plugin sign as the site by its capability, and everybody fetch the key, before and after a rotation", async () => {
  const node = await bootTestNode({ plugins: [seal] });
  try {
    const tokens: string[] = [];
    for (const _ of [1, 2]) {
      const { text, data } = await node.run("seal it");
      expect(data).toMatchObject({ valid: true, claims: { jti: "urn:1", iss: node.federation.initiativeActor } });
      tokens.push(text);
      await node.run("keys rotate");
    }
    for (const jws of tokens) {
      const [head = "", body = "", signature = ""] = jws.split(".");
      const { kid } = JSON.parse(Buffer.from(head, "base64url").toString());
      const answer = await node.fetch(new Request(kid));
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/jwk+json"]);
      const key = createPublicKey({ key: (await answer.json()) as JsonWebKey, format: "jwk" });
      expect(verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, "base64url"))).toBe(true);
    }
    const set = await node.fetch(new Request(`${node.config.origin}/credentials/keys`));
    expect(await set.json()).toEqual({ keys: Array.from({ length: 3 }, () => expect.anything()) });
    const missing = await node.fetch(new Request(`${node.config.origin}/credentials/keys/${"a".repeat(43)}`));
    expect(missing.status).toBe(404);
  } finally {
    await node.remove();
  }
});
