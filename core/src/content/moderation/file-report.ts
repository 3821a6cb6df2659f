import type { Tx } from "../../jobs/index.ts";
import { originOf } from "../../kit/index.ts";
import { recordAudit } from "../../store/index.ts";
import type { Category, Ref, TargetKind } from "../types/index.ts";
import { checkTarget, cleanText } from "./clean-text.ts";
import { findItem, refOfRow } from "./moderated-item.ts";
import { hashSecret, newSecret } from "./secret.ts";

const day = 86_400_000;

/** An address for asking back is forgotten after this, whatever became of the report. */
export const contactFor = 90 * day;

/** More from one site in a day are not kept: nobody can fill the queue for the others. */
export const flagsADay = 50;
/** And so many of all sites together: whoever has a domain has as many hosts below it as they like. */
export const flagsOfAllADay = 500;

export interface NewReport {
  /** Id or IRI of an item, a path of this site, or an address elsewhere. */
  about: string;
  category: Category;
  text: string;
  lang?: string | undefined;
  /** E-mail address. */
  contact?: string | undefined;
  /** What tells this sending from the next: the same twice is one report. */
  key: string;
}

export interface Filed {
  n: number;
  /** For the link by which the reporter sees what became of it; undefined when it was there already. */
  secret: string | undefined;
}

/** A report by a visitor. */
export async function fileReport(tx: Tx, { about, category, text, lang, contact, key }: NewReport): Promise<Filed> {
  const known = await reportOf(tx, key);
  if (known !== undefined) return { n: known, secret: undefined };
  const secret = newSecret();
  const target = await targetOf(tx, checkTarget(about));
  const { n } = await tx.db
    .insertInto("content_report")
    .values({
      via: "form",
      ...target,
      objects: "[]",
      category,
      body: cleanText(text),
      lang: lang ?? null,
      sender: null,
      source_key: key,
      secret_hash: hashSecret(secret),
      contact: contact === undefined ? null : cleanText(contact),
      contact_until: contact === undefined ? null : tx.now + contactFor,
      state: "open",
      decision: null,
      made_at: tx.now,
      forwarded_at: null,
    })
    .returning("n")
    .executeTakeFirstOrThrow();
  await recordAudit(tx, { verb: "report.filed", object: `R${n}`, details: { via: "form", category } });
  return { n, secret };
}

export interface NewFlag {
  /** The activity's id. */
  activity: string;
  /** The instance actor that sent it. */
  sender: string;
  /** Ids of ours and of others, as they were named. */
  objects: readonly string[];
  /** Those of them that are items of this node, by their own ids. */
  local: readonly string[];
  text: string;
}

/** A report by another node. What names nothing that this node shows is not kept, nor more than `flagsADay` of one site. */
export async function fileFlag(
  tx: Tx,
  { activity, sender, objects, local, text }: NewFlag,
): Promise<Filed | undefined> {
  const known = await reportOf(tx, activity);
  if (known !== undefined) return { n: known, secret: undefined };
  const named = objects.map(cleanText);
  const about = await firstShown(tx, [...local, ...named]);
  if (about === undefined || (await isTooMany(tx, sender))) return undefined;
  const { n } = await tx.db
    .insertInto("content_report")
    .values({
      via: "flag",
      ...about,
      objects: JSON.stringify(named.slice(0, 50)),
      category: "other",
      body: cleanText(text),
      lang: null,
      sender,
      source_key: activity,
      secret_hash: null,
      contact: null,
      contact_until: null,
      state: "open",
      decision: null,
      made_at: tx.now,
      forwarded_at: null,
    })
    .returning("n")
    .executeTakeFirstOrThrow();
  await recordAudit(tx, { verb: "report.filed", object: `R${n}`, details: { via: "flag", sender } });
  return { n, secret: undefined };
}

/** A job: addresses of reporters and of those who appealed are forgotten when their time is over. */
export async function forgetContacts(tx: Tx): Promise<number> {
  let forgotten = 0;
  for (const table of ["content_report", "content_appeal"] as const) {
    const { numUpdatedRows } = await tx.db
      .updateTable(table)
      .set({ contact: null, contact_until: null })
      .where("contact_until", "<=", tx.now)
      .executeTakeFirst();
    forgotten += Number(numUpdatedRows);
  }
  return forgotten;
}

interface Target {
  target: string;
  kind: TargetKind;
  origin: string | null;
}

async function targetOf(tx: Tx, about: string): Promise<Target> {
  const item = await findItem(tx.db, about);
  if (item) return { target: refOfRow(item.row), kind: item.kind, origin: item.row.origin };
  return { target: about, kind: "page", origin: null };
}

async function firstShown(tx: Tx, refs: readonly Ref[]): Promise<Target | undefined> {
  for (const ref of refs.slice(0, 60)) {
    const item = await findItem(tx.db, ref);
    if (item && item.row.visibility !== "draft" && item.row.visibility !== "withdrawn") {
      return { target: refOfRow(item.row), kind: item.kind, origin: item.row.origin };
    }
  }
  return undefined;
}

/** By site, not by actor: a site makes up as many of those as it likes. */
async function isTooMany({ db, now }: Tx, sender: string): Promise<boolean> {
  const rows = await db
    .selectFrom("content_report")
    .select("sender")
    .where("via", "=", "flag")
    .where("made_at", ">", now - day)
    .limit(flagsOfAllADay)
    .execute();
  const ofSite = rows.filter((row) => originOf(row.sender ?? "") === originOf(sender));
  return rows.length >= flagsOfAllADay || ofSite.length >= flagsADay;
}

async function reportOf({ db }: Tx, key: string): Promise<number | undefined> {
  const row = await db.selectFrom("content_report").select("n").where("source_key", "=", key).executeTakeFirst();
  return row?.n;
}
