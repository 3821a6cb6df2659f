import { createPublicKey, type KeyObject } from "node:crypto";
import type { Tx } from "../jobs/index.ts";
import { type Clock, type Ids, type Log, Refusal } from "../kit/index.ts";
import { type Db, recordAudit } from "../store/index.ts";
import { type AccessTokens, createAccessTokens } from "./access-token.ts";
import { actorId, checkInitiativeName, type LocalActor, relayName } from "./actor.ts";
import {
  type ActorKeyRow,
  addActor,
  getSealed,
  type KeyAlgorithm,
  type LocalActorRow,
  listActors,
  listKeys,
  removeRetired,
  setRetiring,
} from "./key-store.ts";
import { keyLabel, makeKeys } from "./make-keys.ts";
import type { MasterKey } from "./master-key.ts";
import { toMultikey } from "./multikey.ts";
import { openPrivateKey } from "./seal-private-key.ts";

declare module "../jobs/tx.ts" {
  interface Facts {
    /** The actor document changed: its followers need an Update. */
    "actor.keys-changed": { actor: string };
  }
}

export interface SigningKey {
  /** `https://host/ap/actors/name#rsa-1` */
  id: string;
  key: KeyObject;
}

/** What an actor signs with now. */
export interface Signer {
  actor: string;
  rsa: SigningKey;
  ed25519: SigningKey;
}

/** The key parts of an actor document (security/v1, FEP-521a). */
export interface PublicKeys {
  publicKey: { id: string; owner: string; publicKeyPem: string };
  /** Newest first; an older one carries the instant at which it ends. */
  assertionMethod: {
    id: string;
    type: "Multikey";
    controller: string;
    publicKeyMultibase: string;
    expires?: string;
  }[];
}

export interface Identity extends AccessTokens {
  /** Once in a node's life: the initiative's actor, the instance actor `relay`, and all keys. */
  init(tx: Tx, initiative: { name: string }): Promise<void>;
  /** The initiative's actor and the relay; refuses when the node was never initialised. */
  actors(): Promise<{ initiative: LocalActor; relay: LocalActor }>;
  findActor(name: string): Promise<LocalActor | undefined>;
  signer(actorName: string): Promise<Signer>;
  publicKeys(actorName: string, db?: Db): Promise<PublicKeys>;
  /** New keys sign from now on; the old ones stay published and valid for seven days. */
  rotateKeys(tx: Tx, actorName: string): Promise<void>;
  /** Forgets the keys whose time is over; for a daily job. Gives the names of their actors. */
  retireOldKeys(tx: Tx): Promise<string[]>;
}

interface Deps {
  db: Db;
  clock: Clock;
  ids: Ids;
  /** `https://host`, fixed at init. */
  origin: string;
  masterKey: MasterKey;
  log: Log;
}

/** Longer than the 24 h that a receiver may keep a key. */
export const keyOverlap = 7 * 24 * 60 * 60 * 1000;
/** Another process may have rotated: how long a signer is used before the table is asked again. */
const signerLife = 10_000;
const nodeOwner = "@node";
const actorAlgorithms = ["rsa", "ed25519"] as const;

export function createIdentity({ db, clock, ids, origin, masterKey, log }: Deps): Identity {
  const opened = new Map<string, Promise<KeyObject>>();
  const signers = new Map<string, { until: number; signer: Promise<Signer> }>();

  const readSigner = async (actorName: string): Promise<Signer> => {
    const rows = await listKeys(db, actorName);
    const [rsa, ed25519] = [await signingKey(rows, "rsa"), await signingKey(rows, "ed25519")];
    return { actor: actorId(origin, actorName), rsa, ed25519 };
  };

  const open = (from: Db, row: ActorKeyRow): Promise<KeyObject> => {
    const label = keyLabel(row.owner, row.algorithm, row.generation);
    // By the key itself: a transaction that was rolled back may have used the same generation.
    const known = opened.get(row.public_pem);
    if (known) return known;
    const key = getSealed(from, row).then((sealed) => openPrivateKey(sealed, label, masterKey));
    opened.set(row.public_pem, key);
    key.catch(() => opened.delete(row.public_pem));
    return key;
  };

  const signingKey = async (rows: readonly ActorKeyRow[], algorithm: KeyAlgorithm): Promise<SigningKey> => {
    const row = newest(rows, algorithm);
    return { id: keyId(origin, row), key: await open(db, row) };
  };

  const nodeKey = async (from: Db) => {
    const row = newest(await listKeys(from, nodeOwner), "ed25519");
    return { privateKey: await open(from, row), publicKey: createPublicKey(row.public_pem) };
  };

  const findActor = async (name: string) => {
    const row = (await listActors(db)).find((actor) => actor.name === name);
    return row && toLocalActor(origin, row);
  };

  return {
    ...createAccessTokens({ db, clock, ids, origin, nodeKey }),
    findActor,

    async init(tx, { name }) {
      checkInitiativeName(name);
      if ((await listActors(tx.db)).length > 0) {
        throw new Refusal("conflict", { message: "This node has its actors and keys already. A node is made once." });
      }
      await addActor(tx.db, { name, type: "Group", created_at: tx.now });
      await addActor(tx.db, { name: relayName, type: "Application", created_at: tx.now });
      const keys = { generation: 1, now: tx.now, masterKey };
      await makeKeys(tx.db, { ...keys, owner: name, algorithms: actorAlgorithms });
      await makeKeys(tx.db, { ...keys, owner: relayName, algorithms: actorAlgorithms });
      await makeKeys(tx.db, { ...keys, owner: nodeOwner, algorithms: ["ed25519"] });
      await recordAudit(tx, { verb: "node.made", object: actorId(origin, name) });
    },

    async actors() {
      const all = (await listActors(db)).map((row) => toLocalActor(origin, row));
      const initiative = all.find((actor) => actor.name !== relayName);
      const relay = all.find((actor) => actor.name === relayName);
      if (!initiative || !relay) {
        throw new Refusal("unavailable", { message: "This node has no actors yet. Make them with: nri init" });
      }
      return { initiative, relay };
    },

    async signer(actorName) {
      const known = signers.get(actorName);
      if (known && known.until > clock.now()) return known.signer;
      // The promise is kept: hundreds of deliveries begin at once, and one look is enough for them.
      const signer = readSigner(actorName);
      const entry = { until: clock.now() + signerLife, signer };
      signers.set(actorName, entry);
      signer.catch(() => signers.get(actorName) === entry && signers.delete(actorName));
      return signer;
    },

    async publicKeys(actorName, from = db) {
      const rows = (await listKeys(from, actorName)).filter((row) => (row.retires_at ?? Infinity) > clock.now());
      const controller = actorId(origin, actorName);
      const rsa = newest(rows, "rsa");
      return {
        publicKey: { id: keyId(origin, rsa), owner: controller, publicKeyPem: rsa.public_pem },
        assertionMethod: rows
          .filter((row) => row.algorithm === "ed25519")
          .map((row) => ({
            id: keyId(origin, row),
            type: "Multikey",
            controller,
            publicKeyMultibase: toMultikey(createPublicKey(row.public_pem)),
            ...(row.retires_at === null ? {} : { expires: toInstant(row.retires_at) }),
          })),
      };
    },

    async rotateKeys(tx, actorName) {
      const rows = await listKeys(tx.db, actorName);
      const generation = newest(rows, "ed25519").generation + 1;
      await setRetiring(tx.db, actorName, tx.now + keyOverlap);
      await makeKeys(tx.db, { owner: actorName, algorithms: actorAlgorithms, generation, now: tx.now, masterKey });
      await tx.fact("actor.keys-changed", { actor: actorId(origin, actorName) });
      await recordAudit(tx, { verb: "keys.rotated", object: actorId(origin, actorName), details: { generation } });
      signers.delete(actorName);
      log.info({ actor: actorName, generation }, "keys rotated");
    },

    async retireOldKeys(tx) {
      const names = await removeRetired(tx.db, tx.now);
      for (const name of names) {
        await tx.fact("actor.keys-changed", { actor: actorId(origin, name) });
        await recordAudit(tx, { verb: "keys.retired", object: actorId(origin, name) });
      }
      // Opened keys are few; the next use opens the live ones again.
      if (names.length > 0) opened.clear();
      return names;
    },
  };
}

function newest(rows: readonly ActorKeyRow[], algorithm: KeyAlgorithm): ActorKeyRow {
  const row = rows.find((candidate) => candidate.algorithm === algorithm);
  if (!row) throw new Refusal("unavailable", { message: "This actor has no keys. Was the node made with: nri init?" });
  return row;
}

function keyId(origin: string, { owner, algorithm, generation }: ActorKeyRow): string {
  return actorId(origin, keyLabel(owner, algorithm, generation));
}

function toLocalActor(origin: string, { name, type }: LocalActorRow): LocalActor {
  return { name, id: actorId(origin, name), type };
}

/** RFC 3339 with whole seconds. */
function toInstant(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}
