import type { Clock, Log } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { type Admitted, admitPost, type Parts, type PostRequest } from "./admit-post.ts";
import { createBoundedMap } from "./bounded-map.ts";
import { createKeyCache } from "./key-cache.ts";
import { addKeyChange, listKeyChanges, removeKeyChanges } from "./key-change-store.ts";
import { addressKey, createRateLimit, type Rate } from "./rate-limit.ts";
import { createRefusalLedger, type RefusalLedger } from "./refusal-ledger.ts";
import { type GateReason, isRefused, type Refused } from "./refused.ts";
import type { FetchActor } from "./remote-key.ts";
import {
  type GateRequest,
  getKey,
  type IsBlocked,
  readSignature,
  type VerifyDeps,
  verifyRequest,
} from "./verify-request.ts";

/** Who signed a GET. */
export interface Reader {
  signer: string;
  keyId: string;
  origin: string;
}

export interface Gate {
  /** For `POST` to an inbox. Answer with the status; 202 for an `Admitted` only after it was committed. */
  admit(request: PostRequest): Promise<Admitted | Refused>;
  /** For a signed GET of what not everybody may read. Never ask it for an actor document: the other side asks for ours. */
  admitGet(request: GateRequest): Promise<Reader | Refused>;
  /** After the transaction that stored it: the next copy is answered without a look at the database. */
  stored(admitted: Admitted): void;
  /** What was stored before this process began. */
  remember(ids: Iterable<string>): void;
  /** In the transaction of a signed Update of an actor: every process lets go of its keys within 20 seconds. */
  keysChanged(db: Db, owner: string): Promise<void>;
  /** What was refused, for whoever runs the node. */
  readonly refusals: Pick<RefusalLedger, "count" | "list" | "note" | "start" | "stop">;
  /** For a daily job. */
  prune(db: Db): Promise<void>;
}

export interface GateRates {
  address: Rate;
  peer: Rate;
  /** Of key fetches, per host. */
  keyFetch: Rate;
}

export interface GateDeps {
  db: Db;
  clock: Clock;
  log: Log;
  fetchActor: FetchActor;
  isBlocked: IsBlocked;
  /** Is anything of this actor kept here? Where not, its self-deletion is waved through unread (Mastodon tells everybody). */
  isKnown?: (actor: string) => Promise<boolean>;
  rates?: Partial<GateRates>;
  /** Told of each POST to an inbox: let in, or why not. */
  counted?: (outcome: "admitted" | GateReason) => void;
}

export const defaultRates: GateRates = {
  address: { perSecond: 100, burst: 2_000 },
  peer: { perSecond: 50, burst: 1_000 },
  keyFetch: { perSecond: 2, burst: 50 },
};

/** What is refused for what it says takes as much of its address's rate as so many that are let in. */
const refusedCounts = 10;

export const replayMemory = 24 * 60 * 60 * 1000;

/** The front door: SECURITY's order of checks, the cheap and the anonymous ones first; nothing is fetched for an unsigned request. */
export function createGate(deps: GateDeps): Gate {
  const { db, clock, log, isBlocked } = deps;
  const rates = { ...defaultRates, ...deps.rates };
  const keys = createKeyCache({
    fetchActor: deps.fetchActor,
    clock,
    listChanges: (since) => listKeyChanges(db, since),
    fetchRate: rates.keyFetch,
  });
  const addresses = createRateLimit(rates.address, clock);
  const verify: VerifyDeps = { clock, keys, isBlocked, addresses };
  const parts: Parts = {
    ...verify,
    peers: createRateLimit(rates.peer, clock),
    seen: createBoundedMap<number>(50_000),
    isKnown: deps.isKnown,
  };

  const refusals = createRefusalLedger({ db, clock, log });
  const noted = <T extends object>(outcome: T | Refused, { headers, address, requestId }: GateRequest): T | Refused => {
    if (isRefused(outcome)) {
      const keyId = claimedKeyId(headers["signature-input"] ?? headers["signature"]);
      refusals.note({ reason: outcome.reason, keyId, address, requestId });
    }
    return outcome;
  };

  return {
    async admit(request) {
      const outcome = await admitPost(parts, request);
      if (isRefused(outcome) && isFault(outcome)) addresses.charge(addressKey(request.address), refusedCounts - 1);
      deps.counted?.(isRefused(outcome) ? outcome.reason : "admitted");
      return noted(outcome, request);
    },
    admitGet: async (request) => noted(await admitReader(parts, request), request),
    stored: ({ activity }) => parts.seen.set(activity.id, clock.now() + replayMemory),
    remember(ids) {
      for (const id of ids) parts.seen.set(id, clock.now() + replayMemory);
    },
    async keysChanged(db, owner) {
      keys.forget(owner);
      await addKeyChange(db, owner, clock.now());
    },
    refusals,
    async prune(db) {
      await removeKeyChanges(db, clock.now() - replayMemory);
      await refusals.prune(db);
    },
  };
}

async function admitReader(parts: Parts, request: GateRequest): Promise<Reader | Refused> {
  const parsed = readSignature(parts, request, false);
  if (isRefused(parsed)) return parsed;
  await parts.keys.sync();
  const key = await getKey(parts, parsed.keyId);
  if (isRefused(key)) return key;
  const signer = await verifyRequest(parts, parsed, key, undefined);
  if (isRefused(signer)) return signer;
  return { signer: signer.owner, keyId: parsed.keyId, origin: signer.origin };
}

/** Of what was sent; not of how often, nor of a key's host that is away. */
function isFault({ status }: Refused): boolean {
  return status >= 400 && status < 500 && status !== 429;
}

/** For the log only: what the request says, cut to a sane length. */
function claimedKeyId(header: string | undefined): string | undefined {
  return /key[iI]d="([^"]{1,300})"/.exec(header?.slice(0, 2000) ?? "")?.[1];
}
