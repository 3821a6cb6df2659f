import type { Tx } from "../../jobs/index.ts";
import { type Db, dialectOf, jsonTexts } from "../../store/index.ts";
import type { Visibility } from "../types/index.ts";
import type { MeasureRow } from "./moderation-tables.ts";

export async function findMeasure(db: Db, target: string): Promise<MeasureRow | undefined> {
  return db.selectFrom("content_measure").selectAll().where("target", "=", target).executeTakeFirst();
}

interface RemoteThing {
  iri: string | null;
  origin: string | null;
}

/** What remote items that their owners publish are here, as moderators decided on each and on its site; in one statement. */
export async function remoteVisibilities(
  { db }: Pick<Tx, "db">,
  things: readonly RemoteThing[],
): Promise<(thing: RemoteThing) => Visibility> {
  const targets = [...new Set(things.flatMap(({ iri, origin }) => [iri ?? [], origin ?? []].flat()))];
  const rows = await db
    .selectFrom("content_measure")
    .select(["target", "action"])
    .where("target", "in", jsonTexts(dialectOf(db), targets))
    .execute();
  const actions = new Map(rows.map(({ target, action }) => [target, action]));
  return ({ iri, origin }) => {
    const ofSite = actions.get(origin ?? "");
    if (actions.has(iri ?? "") || ofSite === "suspend") return "hidden";
    return ofSite === "limit" ? "limited" : "published";
  };
}

export async function remoteVisibility(tx: Pick<Tx, "db">, thing: RemoteThing): Promise<Visibility> {
  return (await remoteVisibilities(tx, [thing]))(thing);
}

/** Sites of which nothing is taken, shown or delivered. */
export async function suspendedOrigins(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom("content_measure").select("target").where("action", "=", "suspend").execute();
  return new Set(rows.map(({ target }) => target));
}

/** True while moderators keep an item from being shown: by id when it is of this node. */
export async function isHidden(db: Db, ref: string): Promise<boolean> {
  return (await findMeasure(db, ref))?.action === "hide";
}

/** Changes with each decision: what is kept ready for readers is right as long as this stays. */
export async function measuresVersion(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom("content_decision")
    .select((select) => select.fn.max("n").as("last"))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}
