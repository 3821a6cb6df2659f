import type { Tx } from "../../jobs/index.ts";
import { pickLanguage } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { indexThing } from "../indexing/index.ts";
import { fromDoc, type KeptRow, toKept } from "../kept/index.ts";
import { toTokens } from "../search/tokens.ts";
import {
  type DirectoryEntry,
  entryLanguages,
  type NewDirectoryEntry,
  type Ref,
  regionOfCountry,
  type Tag,
  tagsOf,
  writtenTags,
} from "../types/index.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    content_entry: EntryRow;
  }
}

export interface EntryRow extends KeptRow {
  kind: string;
  /** Its name as lists are ordered by it. */
  sort_name: string;
  actor: string | null;
  recognition: string;
}

export async function findEntryRow(db: Db, ref: Ref): Promise<EntryRow | undefined> {
  return db
    .selectFrom("content_entry")
    .selectAll()
    .where(ref.includes(":") ? "iri" : "id", "=", ref)
    .executeTakeFirst();
}

export async function insertEntry(tx: Tx, row: EntryRow): Promise<void> {
  await tx.db.insertInto("content_entry").values(row).execute();
  await indexEntry(tx, row, true);
}

export async function updateEntry(tx: Tx, row: EntryRow): Promise<void> {
  const { id, ...columns } = row;
  await tx.db.updateTable("content_entry").set(columns).where("id", "=", id).execute();
  await indexEntry(tx, row, false);
}

export function toEntry(row: EntryRow): DirectoryEntry {
  return { ...fromDoc<NewDirectoryEntry>(row.doc), ...toKept(row) };
}

export function entryColumns(entry: NewDirectoryEntry) {
  return {
    kind: entry.kind,
    sort_name: toTokens(pickLanguage(entry.name, "en")?.text ?? "")
      .join(" ")
      .slice(0, 200),
    actor: entry.actor ?? null,
    recognition: entry.recognition.state,
    doc: JSON.stringify(entry),
  };
}

export async function indexEntry(tx: Tx, row: EntryRow, isNew: boolean): Promise<void> {
  const { id, origin, visibility, updated_at: at } = row;
  const entry = fromDoc<NewDirectoryEntry>(row.doc);
  const text = {
    audience: visibility === "published" ? ("public" as const) : ("node" as const),
    title: entry.name,
    excerpt: entry.summary ?? entry.purpose ?? {},
    more: words(entry),
  };
  await indexThing(tx, {
    isNew,
    id,
    kind: "entry",
    origin,
    visibility,
    at,
    tags: entryTags(entry),
    links: [],
    texts: [text],
  });
}

function entryTags(entry: NewDirectoryEntry): Tag[] {
  const { countries = [], regions = [] } = entry;
  const allRegions = [...regions, ...countries.flatMap((country) => regionOfCountry(country) ?? [])];
  return [
    ...tagsOf({ topics: entry.topics, languages: entry.languages }),
    ...writtenTags(entryLanguages(entry)),
    ...[...new Set(countries)].map((term) => ({ vocabulary: "countries", term })),
    ...[...new Set(allRegions)].map((term) => ({ vocabulary: "regional-groups", term })),
  ];
}

function words({ acronym, area, otherNames = [], purpose = {}, mandate = {}, partners = [] }: NewDirectoryEntry) {
  return [
    ...[acronym, area].filter((word) => word !== undefined),
    ...otherNames,
    ...Object.values(purpose),
    ...Object.values(mandate),
    ...partners.map(({ name }) => name),
  ];
}
