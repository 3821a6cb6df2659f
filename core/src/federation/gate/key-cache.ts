import type { Clock } from "../../kit/index.ts";
import { hostOf, labelsUp, originOf } from "../../kit/index.ts";
import { createBoundedMap } from "./bounded-map.ts";
import { createFairTurns } from "./fair-turns.ts";
import type { KeyChangeRow } from "./key-change-store.ts";
import { createRateLimit, type Rate } from "./rate-limit.ts";
import { type FetchActor, fetchRemoteKey, type KeyReason, type RemoteKey } from "./remote-key.ts";

export interface KeyCache {
  /** Without fetching. */
  known(keyId: string): RemoteKey | undefined;
  /** From the cache, else from where the key id says. */
  get(keyId: string): Promise<RemoteKey | KeyReason>;
  /** After a signature that did not fit: the key anew, at most every five minutes. Undefined when it is too early or gone. */
  again(keyId: string): Promise<RemoteKey | undefined>;
  /** The actor's keys changed. */
  forget(owner: string): void;
  /** Drops what other processes of this node were told to forget; asks the database at most every 20 seconds. */
  sync(): Promise<void> | undefined;
}

interface Deps {
  fetchActor: FetchActor;
  clock: Clock;
  listChanges(since: number): Promise<readonly KeyChangeRow[]>;
  /** Of key fetches, per host. */
  fetchRate: Rate;
}

interface Entry extends RemoteKey {
  fetchedAt: number;
  /** Of the last fetch, whether it went well or not. */
  triedAt: number;
}

export const keyLife = 24 * 60 * 60 * 1000;
export const againAfter = 5 * 60 * 1000;
const syncEvery = 20_000;
/** Clocks of several processes, and transactions that commit late. */
const syncOverlap = 30_000;
const maxKeys = 10_000;
/** After a restart everybody speaks at once, and a refusal costs each a minute: so many wait for their turn. */
const turnLimits = { running: 32, runningOfOne: 4, waiting: 256, waitingOfOne: 64, patience: 2000, slow: 96 };
/** How long a key that could not be had is not asked for again. */
const absence: Record<KeyReason, number> = {
  "key-unreachable": 30_000,
  "key-missing": 5 * 60 * 1000,
  "key-owner": 5 * 60 * 1000,
  "key-weak": 5 * 60 * 1000,
};

export function createKeyCache({ fetchActor, clock, listChanges, fetchRate }: Deps): KeyCache {
  const entries = createBoundedMap<Entry>(maxKeys);
  const absent = createBoundedMap<{ reason: KeyReason; until: number }>(maxKeys);
  const fetching = new Map<string, Promise<RemoteKey | KeyReason>>();
  const perHost = createRateLimit(fetchRate, clock);
  const turns = createFairTurns(turnLimits);
  let syncedAt = clock.now();

  const known = (keyId: string) => {
    const entry = entries.get(keyId);
    const now = clock.now();
    return entry && now - entry.fetchedAt < keyLife && entry.expires > now ? entry : undefined;
  };

  const forget = (owner: string, before = Infinity) => {
    for (const [keyId, entry] of entries.entries()) {
      if (entry.owner === owner && entry.fetchedAt <= before) entries.delete(keyId);
    }
    // A new key's id may have been asked for just before it was published.
    for (const [keyId] of absent.entries()) if (keyId.startsWith(owner)) absent.delete(keyId);
  };

  const load = async (keyId: string): Promise<RemoteKey | KeyReason> => {
    const fetchedAt = clock.now();
    const found = await fetchRemoteKey(keyId, fetchActor);
    if (typeof found !== "string" && found.expires > fetchedAt) {
      entries.set(keyId, { ...found, fetchedAt, triedAt: fetchedAt });
      absent.delete(keyId);
      return found;
    }
    const reason = typeof found === "string" ? found : "key-missing";
    absent.set(keyId, { reason, until: clock.now() + absence[reason] });
    return reason;
  };

  const fetchOnce = (keyId: string): Promise<RemoteKey | KeyReason> => {
    const begun = fetching.get(keyId);
    if (begun) return begun;
    if (perHost.take(originOf(keyId)) > 0) return Promise.resolve("key-unreachable");
    const fetch = turns
      .take(siteOf(keyId), () => load(keyId))
      .then((found) => found ?? "key-unreachable")
      .finally(() => fetching.delete(keyId));
    fetching.set(keyId, fetch);
    return fetch;
  };

  return {
    known,

    async get(keyId) {
      const entry = known(keyId);
      if (entry) return entry;
      const missing = absent.get(keyId);
      if (missing && missing.until > clock.now()) return missing.reason;
      return fetchOnce(keyId);
    },

    async again(keyId) {
      const entry = entries.get(keyId);
      if (!entry || clock.now() - entry.triedAt < againAfter) return undefined;
      entry.triedAt = clock.now();
      const fresh = await fetchOnce(keyId);
      if (typeof fresh !== "string") return fresh;
      // Gone from its owner's document: revoked. Not reachable: what is known stays.
      if (fresh !== "key-unreachable") entries.delete(keyId);
      return undefined;
    },

    forget: (owner) => forget(owner),

    sync() {
      const now = clock.now();
      if (now - syncedAt < syncEvery) return undefined;
      const since = syncedAt - syncOverlap;
      syncedAt = now;
      return listChanges(since).then((changes) => {
        for (const { owner, changed_at } of changes) forget(owner, changed_at + syncOverlap);
      });
    },
  };
}

/** Whoever has a name has as many below it as they like: all of them are one. */
function siteOf(keyId: string): string {
  const host = hostOf(keyId);
  return /^[\d.]+$|^\[/.test(host) ? originOf(keyId) : (labelsUp(host).at(-2) ?? host);
}
