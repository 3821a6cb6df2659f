import type { Tx } from "../../jobs/index.ts";
import { createHostSet, type HostSet } from "../../kit/index.ts";
import { type Db, dialectOf, jsonTexts } from "../../store/index.ts";
import type { Measure, Visibility } from "../types/index.ts";
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
  const iris = [...new Set(things.flatMap(({ iri }) => iri ?? []))];
  const rows = await db
    .selectFrom("content_measure")
    .select(["target", "action"])
    .where((where) =>
      where.or([where("target", "in", jsonTexts(dialectOf(db), iris)), where("action", "in", ["limit", "suspend"])]),
    )
    .execute();
  const hidden = new Set(rows.filter(({ action }) => action === "hide").map(({ target }) => target));
  const sitesWith = (wanted: Measure) =>
    createHostSet(rows.filter(({ action }) => action === wanted).map(({ target }) => target));
  const [suspended, limited] = [sitesWith("suspend"), sitesWith("limit")];
  return ({ iri, origin }) => {
    if (hidden.has(iri ?? "") || suspended.has(origin ?? "")) return "hidden";
    return limited.has(origin ?? "") ? "limited" : "published";
  };
}

export async function remoteVisibility(tx: Pick<Tx, "db">, thing: RemoteThing): Promise<Visibility> {
  return (await remoteVisibilities(tx, [thing]))(thing);
}

/** Sites of which nothing is taken, shown or delivered, as moderators named them. */
export async function suspendedSites(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("content_measure").select("target").where("action", "=", "suspend").execute();
  return rows.map(({ target }) => target);
}

/** The same, with all their ports and what is below them. */
export async function suspendedHosts(db: Db): Promise<HostSet> {
  return createHostSet(await suspendedSites(db));
}

/** True while moderators limit or suspend a site, or one above it. */
export async function isRestricted(db: Db, origin: string): Promise<boolean> {
  const rows = await db
    .selectFrom("content_measure")
    .select("target")
    .where("action", "in", ["limit", "suspend"])
    .execute();
  return createHostSet(rows.map(({ target }) => target)).has(origin);
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
