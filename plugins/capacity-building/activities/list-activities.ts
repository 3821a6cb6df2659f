import { toLocalDate } from "@nri-commons/core/content/types";
import { Refusal } from "@nri-commons/core/kit";
import { sql } from "kysely";
import type { CapacityDb } from "../capacity-ctx.ts";
import { cursorAfter, readCursor } from "../lists/cursor.ts";
import { likeWords } from "../lists/like-words.ts";
import type { Activity } from "./activity.ts";
import type { ActivitySearch } from "./activity-search.ts";
import { toActivity } from "./activity-store.ts";

export interface ActivityQuery extends ActivitySearch {
  /** `now`: not over, what begins first first; `past`: over, the latest first; `all`: both, as `past`. */
  when: "now" | "past" | "all";
  /** In the directory of this site. */
  partner?: string | undefined;
  source?: "local" | "remote" | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ActivityList {
  items: readonly Activity[];
  next?: string | undefined;
}

/** Activities that everybody may see. `now` is an instant. */
export async function listActivities(db: CapacityDb, query: ActivityQuery, now: number): Promise<ActivityList> {
  const { when, limit } = query;
  const after = readCursor(query.cursor);
  if (query.cursor !== undefined && after === undefined)
    throw new Refusal("bad-request", { message: "This is no cursor of ours." });
  const [order, sign] = when === "now" ? (["asc", ">"] as const) : (["desc", "<"] as const);
  const rows = await narrowed(db, query, now)
    .select(["id", "doc", "starts_at"])
    .$if(after !== undefined, (asked) =>
      asked.where(sql<boolean>`(starts_at, id) ${sql.raw(sign)} (${after?.at ?? 0}, ${after?.id ?? ""})`),
    )
    .orderBy("starts_at", order)
    .orderBy("id", order)
    .limit(limit + 1)
    .execute();
  const next = cursorAfter(rows, { limit, at: ({ starts_at }) => starts_at });
  return { items: rows.slice(0, limit).map(toActivity), next };
}

export async function countActivities(
  db: CapacityDb,
  query: Omit<ActivityQuery, "limit" | "cursor">,
  now: number,
): Promise<number> {
  const row = await narrowed(db, query, now)
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export const ownTabs = ["open", "draft", "over", "cancelled"] as const;
export type OwnTab = (typeof ownTabs)[number];

/** Of this site, for its own people, the latest first. `now` is an instant. */
export async function listOwnTab(
  db: CapacityDb,
  query: { tab: OwnTab; now: number; cursor?: string | undefined; limit: number },
): Promise<ActivityList> {
  const { tab, now, cursor, limit } = query;
  const rows = await db
    .selectFrom("capacity_building_activity")
    .select(["id", "doc"])
    .where("origin", "is", null)
    .where("state", "=", tab === "over" ? "open" : tab)
    .$if(tab === "open" || tab === "over", (asked) => asked.where("ends_at", tab === "over" ? "<=" : ">", now))
    .$if(cursor !== undefined, (asked) => asked.where("id", "<", cursor ?? ""))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(toActivity);
  return { items, ...(rows.length > limit && { next: items.at(-1)?.id }) };
}

function narrowed(db: CapacityDb, query: Omit<ActivityQuery, "limit" | "cursor">, now: number) {
  const { when, q, source, apply } = query;
  const today = toLocalDate(now, "Etc/UTC");
  let asked = db
    .selectFrom("capacity_building_activity")
    .where("state", "in", ["open", "cancelled"])
    .$if(when === "now", (rows) => rows.where("ends_at", ">", now))
    .$if(when === "past", (rows) => rows.where("ends_at", "<=", now))
    .$if(apply === true, (rows) => rows.where("apply_until", ">=", today).where("state", "=", "open"))
    .$if(source !== undefined, (rows) => rows.where("origin", source === "local" ? "is" : "is not", null))
    .where(({ eb, and }) => and(likeWords(q).map((word) => eb("words", "like", word))));
  for (const column of ["type", "level", "scope", "mode", "country", "region"] as const) {
    const value = query[column];
    if (value !== undefined) asked = asked.where(column, "=", value);
  }
  if (query.topic !== undefined) {
    asked = asked.where("id", "in", (inner) =>
      inner
        .selectFrom("capacity_building_activity_topic")
        .select("activity_id")
        .where("topic", "=", query.topic ?? ""),
    );
  }
  for (const kind of ["audience", "experience", "language", "policy", "partner"] as const) {
    const term = query[kind];
    if (term === undefined) continue;
    asked = asked.where("id", "in", (inner) =>
      inner
        .selectFrom("capacity_building_activity_tag")
        .select("activity_id")
        .where("kind", "=", kind)
        .where("term", "=", term),
    );
  }
  return asked;
}
