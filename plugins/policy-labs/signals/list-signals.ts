import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Signal, SignalState } from "./signal.ts";
import { toSignal } from "./signal-store.ts";
import type { SignalTables } from "./signal-tables.ts";

export interface SignalQuery {
  q?: string | undefined;
  topic?: string | undefined;
  state?: SignalState | undefined;
  source?: "local" | "remote" | undefined;
  order?: "newest" | "support" | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** For everybody, or with `drafts` for the people of this site. */
export async function listSignals(
  db: Kysely<SignalTables>,
  query: SignalQuery,
  { drafts = false } = {},
): Promise<{ items: Signal[]; next: string | undefined }> {
  const { q, topic, state, source, order = "newest", limit = 30, cursor } = query;
  const seen: SignalState[] = drafts ? ["draft", "open", "lab", "closed"] : ["open", "lab", "closed"];
  const states = state === undefined ? seen : seen.filter((one) => one === state);
  const by = order === "support" ? "support" : drafts ? "created_at" : "published_at";
  const after = readCursor(cursor);
  const rows = await db
    .selectFrom("policy_labs_signal as signal")
    .selectAll("signal")
    .where("signal.state", "in", states.length > 0 ? states : ["withdrawn"])
    .$if(states.length === 0, (found) => found.where(sql<boolean>`1 = 0`))
    .$if(source === "local", (found) => found.where("origin", "is", null))
    .$if(source === "remote", (found) => found.where("origin", "is not", null))
    .$if(topic !== undefined, (found) =>
      found
        .innerJoin("policy_labs_signal_topic as tagged", "tagged.signal_id", "signal.id")
        .where("tagged.topic", "=", topic ?? ""),
    )
    .$if(q !== undefined, (found) =>
      found.where(({ eb, and }) => and(termsOf(q).map((one) => eb("words", "like", one)))),
    )
    .$if(after !== undefined, (found) =>
      found.where(({ eb, or, and }) =>
        or([
          eb(by, "<", after?.value ?? 0),
          and([eb(by, "=", after?.value ?? 0), eb("signal.id", "<", after?.id ?? "")]),
        ]),
      ),
    )
    .orderBy(by, "desc")
    .orderBy("signal.id", "desc")
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(toSignal),
    next: rows.length > limit && last ? `${Number(last[by])}.${last.id}` : undefined,
  };
}

/** How many everybody sees in each state. */
export async function countSignals(db: Kysely<SignalTables>): Promise<number> {
  const row = await db
    .selectFrom("policy_labs_signal")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("state", "in", ["open", "lab", "closed"])
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Every word must be there; signs that mean something to `like` are looked for as they are not. */
function termsOf(q = ""): string[] {
  const words = q
    .toLowerCase()
    .replace(/[%_\\]/g, " ")
    .split(/\s+/)
    .filter(Boolean);
  return words.slice(0, 8).map((word) => `%${word}%`);
}

function readCursor(cursor: string | undefined): { value: number; id: string } | undefined {
  const [, value, id] = /^(\d{1,16})\.([0-9a-z]{26})$/.exec(cursor ?? "") ?? [];
  return value === undefined || id === undefined ? undefined : { value: Number(value), id };
}
