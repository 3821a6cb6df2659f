import { generateKeyPairSync } from "node:crypto";
import { expect, it } from "vitest";
import { originOf } from "../../kit/index.ts";
import type { Fetched } from "../../net/index.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { createKeyCache } from "./key-cache.ts";
import { actorDocument } from "./test-peer.ts";

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ed25519 = generateKeyPairSync("ed25519");
const keyIds = Array.from({ length: 200 }, (_, n) => `https://h${n}.example/actor#rsa-1`);

it("fetches the keys of two hundred hosts that speak at once, a bounded number at a time, and refuses none", async () => {
  let now = 0;
  let most = 0;
  const cache = createKeyCache({
    clock: movableClock(),
    listChanges: async () => [],
    fetchRate: { perSecond: 2, burst: 50 },
    async fetchActor(iri): Promise<Fetched> {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now--;
      const body = Buffer.from(JSON.stringify(actorDocument({ actor: iri, rsa, ed25519 })));
      return { url: iri, status: 200, headers: { "content-type": "application/activity+json" }, body };
    },
  });
  const keys = await Promise.all(keyIds.map((keyId) => cache.get(keyId)));
  expect(keys.map((key) => (typeof key === "string" ? key : key.origin))).toEqual(keyIds.map(originOf));
  expect(most).toBe(32);
});
