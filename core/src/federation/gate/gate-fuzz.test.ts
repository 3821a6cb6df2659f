import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { createLog } from "../../kit/index.ts";
import type { Store } from "../../store/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { bodyDigest, digestMatches, parseSignature, signRfc9421 } from "../signatures/index.ts";
import { createGate } from "./index.ts";
import { parseStrictJson } from "./strict-json.ts";
import { context, inbox, pem, rsaPair } from "./test-peer.ts";

const now = Date.UTC(2026, 10, 20);
const actor = "https://a.example/ap/actors/a";
const { publicKey, privateKey } = rsaPair();
const key = { id: `${actor}#k`, owner: actor, publicKeyPem: pem(publicKey) };
const actorDocument = Buffer.from(JSON.stringify({ "@context": context, id: actor, type: "Group", publicKey: key }));

const hasProto = (text: string) => text.includes("__proto__") || text.includes("\\u0000");
const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 }));

it("strict JSON reads what JSON.parse reads, and never throws", () => {
  fc.assert(
    fc.property(object, (value) => {
      const text = JSON.stringify(value);
      if (!hasProto(text)) expect(parseStrictJson(Buffer.from(text))).toEqual(JSON.parse(text));
    }),
  );
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void parseStrictJson(Buffer.from(bytes))));
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string(), (text, at, junk) => {
      const broken = text.slice(0, at % (text.length + 1)) + junk + text.slice(at % (text.length + 1));
      const strict = parseStrictJson(Buffer.from(broken));
      if (strict !== undefined) expect(strict).toEqual(JSON.parse(broken));
    }),
  );
});

it("strange signature headers never throw", () => {
  const pieces = fc.constantFrom(
    ...'sig1= ( ) "@method" "@target-uri" "@query" "content-digest" ;created=1 ;keyid="https://a.example/#k" ;alg="ed25519" : , keyId="x" headers="(request-target) host date digest" signature="AAAA" \\ ;sf @query-param ?1 1.5 :AAAA:'.split(
      " ",
    ),
  );
  const header = fc.option(
    fc.oneof(
      fc.array(pieces).map((all) => all.join("")),
      fc.string(),
    ),
    { nil: undefined },
  );
  fc.assert(
    fc.property(header, header, header, (signature, input, digest) => {
      const headers = { signature, "signature-input": input, digest, "content-digest": digest, date: digest };
      parseSignature({ method: "POST", targetUri: inbox, headers, hasBody: true }, now);
      digestMatches(digest ?? "", "digest", Buffer.from(""));
      digestMatches(digest ?? "", "content-digest", Buffer.from(""));
    }),
  );
});

describeOnSqlite("the gate", (open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });

  it("has an answer for whatever a signer with a good key sends (wrong types)", async () => {
    const gate = createGate({
      db: store.db,
      clock: { now: () => now },
      log: createLog("silent"),
      isBlocked: () => false,
      fetchActor: async (url) => ({
        url,
        status: 200,
        headers: { "content-type": "application/activity+json" },
        body: actorDocument,
      }),
    });
    const part = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(
        actor,
        "https://b.example/1",
        "Create",
        [actor],
        { id: actor },
        { "@context": null },
        { type: 1, attributedTo: [{}] },
      ),
    );
    const keys = fc.constantFrom("@context", "id", "type", "actor", "object", "proof", "attributedTo", "to", "@graph");
    const activity = fc.oneof(
      fc.dictionary(keys, part),
      fc.record({
        id: fc.constant(`${actor}/1`),
        type: fc.constantFrom("Create", "Announce", "Undo"),
        actor: fc.constant(actor),
        object: part,
      }),
    );
    await fc.assert(
      fc.asyncProperty(activity, async (value) => {
        const body = Buffer.from(JSON.stringify(value));
        const toSign = {
          method: "POST",
          url: new URL(inbox),
          digest: bodyDigest(body),
          keyId: key.id,
          key: privateKey,
          now,
        };
        const headers = { ...(await signRfc9421(toSign)), "content-type": "application/activity+json" };
        const outcome = await gate.admit({ method: "POST", targetUri: inbox, headers, body, address: "192.0.2.1" });
        expect("activity" in outcome || outcome.status >= 400).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
