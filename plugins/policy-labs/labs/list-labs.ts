import { sql } from "kysely";
import { readPosition } from "../forms/position.ts";
import type { LabsDb } from "../policy-labs-ctx.ts";
import type { Lab, LabFormat } from "./lab.ts";
import { toLab } from "./lab-store.ts";

export interface LabQuery {
  /** `now`: open and not over, what ends first first; `past`: the others, the latest first; `all`: both, as `past`. */
  when: "now" | "past" | "all";
  q?: string | undefined;
  topic?: string | undefined;
  format?: LabFormat | undefined;
  source?: "local" | "remote" | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface LabList {
  items: readonly Lab[];
  next?: string | undefined;
}

/** Labs that everybody may see. */
export async function listLabs(db: LabsDb, query: LabQuery, now: number): Promise<LabList> {
  const { limit } = query;
  // Each part comes in the order of an index: one question with "or" would sort all there are.
  const parts = await Promise.all(partsOf(query.when, now).map((part) => readPart(db, query, part)));
  const rows = parts.flat();
  if (parts.length > 1) rows.sort((one, other) => other.closes_at - one.closes_at || (one.id < other.id ? 1 : -1));
  const last = rows[limit - 1];
  const more = rows.length > limit && last !== undefined;
  return { items: rows.slice(0, limit).map(toLab), ...(more && { next: `${last.closes_at}.${last.id}` }) };
}

interface Part {
  state: "open" | "closed";
  /** Whether its last day is over. */
  over?: { is: ">" | "<="; now: number };
}

function partsOf(when: LabQuery["when"], now: number): Part[] {
  if (when === "now") return [{ state: "open", over: { is: ">", now } }];
  return [{ state: "closed" }, { state: "open", ...(when === "past" && { over: { is: "<=" as const, now } }) }];
}

async function readPart(db: LabsDb, query: LabQuery, { state, over }: Part) {
  const { when, q, topic, format, source, limit } = query;
  const after = readPosition(query.cursor);
  const [order, sign] = when === "now" ? (["asc", ">"] as const) : (["desc", "<"] as const);
  const words = (q ?? "").toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  const rows = await db
    .selectFrom("policy_labs_lab")
    .select(["id", "doc", "closes_at"])
    .where("state", "=", state)
    .$if(over !== undefined, (query) => query.where("closes_at", over?.is ?? ">", over?.now ?? 0))
    .$if(format !== undefined, (query) => query.where("format", "=", format ?? ""))
    .$if(source !== undefined, (query) => query.where("origin", source === "local" ? "is" : "is not", null))
    .$if(topic !== undefined, (query) =>
      query.where("id", "in", (inner) =>
        inner
          .selectFrom("policy_labs_lab_topic")
          .select("lab_id")
          .where("topic", "=", topic ?? ""),
      ),
    )
    .$if(words.length > 0, (query) =>
      query.where((where) =>
        where.and(words.map((word) => sql<boolean>`words like ${`%${word.replace(/[%_\\]/g, "\\$&")}%`} escape '\\'`)),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(closes_at, id) ${sql.raw(sign)} (${after?.at ?? 0}, ${after?.id ?? ""})`),
    )
    .orderBy("closes_at", order)
    .orderBy("id", order)
    .limit(limit + 1)
    .execute();
  return rows.map((row) => ({ ...row, closes_at: Number(row.closes_at) }));
}

export async function countLabs(db: LabsDb, when: "now" | "past", now: number): Promise<number> {
  const row = await db
    .selectFrom("policy_labs_lab")
    .select(({ fn }) => fn.countAll().as("count"))
    .$if(when === "now", (query) => query.where("state", "=", "open").where("closes_at", ">", now))
    .$if(when === "past", (query) =>
      query.where(sql<boolean>`(state = 'closed' or (state = 'open' and closes_at <= ${now}))`),
    )
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Of this site, for its own people, the latest first; those that were taken back apart. */
export async function listOwnLabs(
  db: LabsDb,
  query: { state: "preparing" | "open" | "closed"; cursor: string | undefined; limit: number },
): Promise<LabList> {
  const { state, cursor, limit } = query;
  const rows = await db
    .selectFrom("policy_labs_lab")
    .select(["id", "doc"])
    .where("origin", "is", null)
    .where("state", "=", state)
    .$if(cursor !== undefined, (query) => query.where("id", "<", cursor ?? ""))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(toLab);
  return { items, ...(rows.length > limit && { next: items.at(-1)?.id }) };
}
