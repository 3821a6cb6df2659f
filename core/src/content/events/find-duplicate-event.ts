import type { LanguageMap } from "../../kit/index.ts";
import { type Db, dialectOf, jsonTexts } from "../../store/index.ts";
import type { Event } from "../types/index.ts";
import { toEvent } from "./event-store.ts";

/** By what an event may be known again. */
export interface EventLikeness {
  iri?: string | undefined;
  icalUid?: string | undefined;
  sourceUrl?: string | undefined;
  /** Title and beginning together: the same words within the same day, wherever that is. */
  name?: LanguageMap | undefined;
  start?: number | undefined;
}

/** An event that is there already under another name: by IRI, iCalendar UID, the address of its source, or title and date. */
export async function findDuplicateEvent(
  db: Db,
  { iri, icalUid, sourceUrl, name, start }: EventLikeness,
): Promise<Event | undefined> {
  const wanted = [
    ["iri", iri],
    ["ical_uid", icalUid],
    ["source_url", sourceUrl],
  ] as const;
  for (const [column, value] of wanted) {
    if (value === undefined) continue;
    const row = await db
      .selectFrom("content_event")
      .selectAll()
      .where(column, "=", value)
      .where("visibility", "<>", "withdrawn")
      .orderBy("created_at")
      .executeTakeFirst();
    if (row) return toEvent(row);
  }
  return name === undefined || start === undefined ? undefined : findAlike(db, name, start);
}

const nearly = 16 * 3_600_000;

async function findAlike(db: Db, name: LanguageMap, start: number): Promise<Event | undefined> {
  const rows = await db
    .selectFrom("content_event")
    .selectAll()
    .where("start_at", ">", start - nearly)
    .where("start_at", "<", start + nearly)
    .where("visibility", "<>", "withdrawn")
    .orderBy("start_at")
    .limit(500)
    .execute();
  const titles = new Set(Object.values(name).map(wordsOf));
  return rows.map(toEvent).find((event) => Object.values(event.name).some((title) => titles.has(wordsOf(title))));
}

/** A title without what people write differently: case, spaces, punctuation. */
function wordsOf(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** What was imported under these keys, by key, withdrawn ones too: they do not come back. */
export async function eventsByKey(db: Db, keys: readonly string[]): Promise<Map<string, Event>> {
  const rows = await db
    .selectFrom("content_event")
    .selectAll()
    .where("import_key", "in", jsonTexts(dialectOf(db), keys))
    .execute();
  return new Map(rows.flatMap((row) => (row.import_key === null ? [] : [[row.import_key, toEvent(row)] as const])));
}
