import type { Db } from "../store/index.ts";

export type KeyAlgorithm = "rsa" | "ed25519";

export interface LocalActorRow {
  name: string;
  type: "Group" | "Application";
  created_at: number;
}

/** `owner` is an actor's name, or `@node` for the key that signs API tokens. */
export interface ActorKeyRow {
  owner: string;
  algorithm: KeyAlgorithm;
  generation: number;
  public_pem: string;
  created_at: number;
  /** Set when a newer one took over: until then both count. */
  retires_at: number | null;
}

/** A table of its own, so that no query for public things and no export can carry it along. */
export interface PrivateKeyRow {
  owner: string;
  algorithm: KeyAlgorithm;
  generation: number;
  /** Compact JWE, dir and A256GCM under the master key. */
  sealed: string;
}

declare module "../store/tables.ts" {
  interface Tables {
    local_actor: LocalActorRow;
    actor_key: ActorKeyRow;
    private_key: PrivateKeyRow;
  }
}

export function listActors(db: Db): Promise<LocalActorRow[]> {
  return db.selectFrom("local_actor").selectAll().orderBy("created_at").orderBy("name").execute();
}

export async function addActor(db: Db, actor: LocalActorRow): Promise<void> {
  await db.insertInto("local_actor").values(actor).execute();
}

/** Newest first. */
export function listKeys(db: Db, owner: string): Promise<ActorKeyRow[]> {
  return db.selectFrom("actor_key").selectAll().where("owner", "=", owner).orderBy("generation", "desc").execute();
}

export async function addKey(db: Db, key: ActorKeyRow, sealed: string): Promise<void> {
  const { owner, algorithm, generation } = key;
  await db.insertInto("actor_key").values(key).execute();
  await db.insertInto("private_key").values({ owner, algorithm, generation, sealed }).execute();
}

export async function getSealed(db: Db, key: ActorKeyRow): Promise<string> {
  const { sealed } = await db
    .selectFrom("private_key")
    .select("sealed")
    .where("owner", "=", key.owner)
    .where("algorithm", "=", key.algorithm)
    .where("generation", "=", key.generation)
    .executeTakeFirstOrThrow();
  return sealed;
}

export async function setRetiring(db: Db, owner: string, at: number): Promise<void> {
  await db
    .updateTable("actor_key")
    .set({ retires_at: at })
    .where("owner", "=", owner)
    .where("retires_at", "is", null)
    .execute();
}

/** Removes the keys whose time is over, private parts first; gives their owners. */
export async function removeRetired(db: Db, now: number): Promise<string[]> {
  const gone = await db.selectFrom("actor_key").selectAll().where("retires_at", "<=", now).execute();
  for (const { owner, algorithm, generation } of gone) {
    for (const table of ["private_key", "actor_key"] as const) {
      await db
        .deleteFrom(table)
        .where("owner", "=", owner)
        .where("algorithm", "=", algorithm)
        .where("generation", "=", generation)
        .execute();
    }
  }
  return [...new Set(gone.map(({ owner }) => owner))];
}
