import { generateKeyPairSync } from "node:crypto";
import { expect, it, vi } from "vitest";
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

it("lets dripping hosts, however many names they have and keys they claim, keep no honest new one waiting", async () => {
  const dripping: (() => void)[] = [];
  const asked: string[] = [];
  const cache = createKeyCache({
    clock: movableClock(),
    listChanges: async () => [],
    fetchRate: { perSecond: 2, burst: 500 },
    async fetchActor(iri): Promise<Fetched> {
      asked.push(new URL(iri).host);
      if (iri.includes("drip")) await new Promise<void>((resolve) => dripping.push(resolve));
      const body = Buffer.from(JSON.stringify(actorDocument({ actor: iri, rsa, ed25519 })));
      return { url: iri, status: 200, headers: { "content-type": "application/activity+json" }, body };
    },
  });
  const names = ["drip1.example", ...Array.from({ length: 20 }, (_, n) => `n${n}.drip2.example`), "drip3.example"];
  const drips = names.flatMap((host) =>
    Array.from({ length: 100 }, (_, n) => cache.get(`https://${host}/${n}/actor#rsa-1`)),
  );
  await vi.waitFor(() => expect(dripping).toHaveLength(12));
  const honest = await Promise.all(keyIds.map((keyId) => cache.get(keyId)));
  expect(honest.filter((key) => typeof key === "string")).toEqual([]);
  expect(asked.filter((host) => host.includes("drip"))).toHaveLength(12);
  for (let done = 0; done < drips.length && dripping.length > 0; done++) {
    for (const end of dripping.splice(0)) end();
    await new Promise((resolve) => setImmediate(resolve));
  }
  // Of each name four were asked for and at most sixty-four waited, fewer where others came.
  const taken = (await Promise.all(drips)).filter((key) => key !== "key-unreachable");
  expect(taken.length).toBeGreaterThanOrEqual(12);
  expect(taken.length).toBeLessThanOrEqual(3 * 68);
});
