import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { createLog, type JsonObject } from "../../kit/index.ts";
import type { Store } from "../../store/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { idOf } from "../document.ts";
import { bodyDigest, signRfc9421 } from "../signatures/index.ts";
import { createGate, isRefused } from "./index.ts";
import { context, inbox, pem, rsaPair } from "./test-peer.ts";

interface Vector {
  document?: JsonObject;
  documents?: JsonObject[];
  expect: { outcome: string };
}

const folder = new URL("../../../../spec/vectors/foreign/", import.meta.url);
const vectors = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name): [string, Vector] => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8"))]);

const now = Date.UTC(2026, 10, 20);
const { publicKey, privateKey } = rsaPair();

/** What gets past the gate and what it may be used for; whether it then has an effect is the engine's to say. */
const expected: Record<string, string> = {
  "announce-with-tampered-proof.json": "reference",
  "announce-with-valid-proof.json": "reference",
  "arrays-where-single-values-are-usual.json": "reference",
  "context-that-redefines-our-terms.json": "context",
  "forged-owner.json": "foreign-id",
  "join-from-mobilizon.json": "reference",
  "mastodon-delete-person.json": "delete-of-unknown",
  "mastodon-flag.json": "reference",
  "mastodon-single-values.json": "reference",
  "pixelfed-follow-without-to.json": "reference",
  "wordpress-accept-twice.json": "reference",
  "wordpress-follow-without-to.json": "reference",
};

describeOnSqlite("what others send, at the gate", (open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });

  it.each(vectors)("%s", async (name, { document, documents = document ? [document] : [] }) => {
    const gate = createGate({
      db: store.db,
      clock: { now: () => now },
      log: createLog("silent"),
      isBlocked: () => false,
      isKnown: async () => false,
      fetchActor: async (iri) => ({
        url: iri,
        status: iri.endsWith("/gone") ? 410 : 200,
        headers: { "content-type": "application/activity+json" },
        body: Buffer.from(JSON.stringify(actor(iri))),
      }),
    });
    for (const wire of documents) {
      const body = Buffer.from(JSON.stringify(wire));
      const keyId = `${idOf(wire["actor"])}#main-key`;
      const toSign = {
        method: "POST",
        url: new URL(inbox),
        body,
        digest: bodyDigest(body),
        keyId,
        key: privateKey,
        now,
      };
      const headers = { ...(await signRfc9421(toSign)), "content-type": "application/activity+json" };
      const outcome = await gate.admit({ method: "POST", targetUri: inbox, headers, body, address: "192.0.2.1" });
      expect(isRefused(outcome) ? outcome.reason : outcome.object).toBe(expected[name] ?? "own");
    }
    expect(documents).not.toHaveLength(0);
  });
});

function actor(id: string): JsonObject {
  const key = { id: `${id}#main-key`, owner: id, publicKeyPem: pem(publicKey) };
  return { "@context": [context, "https://w3id.org/security/v1"], id, type: "Group", publicKey: key };
}
