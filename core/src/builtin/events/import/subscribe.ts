import { Refusal } from "../../../kit/index.ts";
import type { EventsCtx, EventsTx } from "../events-ctx.ts";
import type { ItemRow, SourceRow } from "./import-tables.ts";
import { checkedAddress, wakeReader } from "./start-import.ts";

export interface Subscribe {
  url: string;
  zone: string;
  lang: string;
  /** What is new there comes in as drafts by itself. */
  takesNew: boolean;
}

/** From now on this address is read every six hours. Subscribing twice changes only how. */
export async function subscribe(ctx: EventsCtx, { url, zone, lang, takesNew }: Subscribe): Promise<SourceRow> {
  const address = checkedAddress(url);
  return ctx.transaction(async (tx) => {
    const known = await tx.db.selectFrom("events_source").selectAll().where("url", "=", address).executeTakeFirst();
    const settings = { zone, lang, takes_new: takesNew ? 1 : 0, next_at: tx.now, etag: null };
    if (known) await updateSource(tx, known.id, settings);
    const row: SourceRow = known
      ? { ...known, ...settings }
      : {
          id: ctx.ids.ulid(),
          url: address,
          ...settings,
          made_at: tx.now,
          asked_at: null,
          read_at: null,
          problem: null,
          told: null,
        };
    if (!known) await tx.db.insertInto("events_source").values(row).execute();
    await wakeReader(tx);
    return row;
  });
}

/** What came from it stays. */
export async function unsubscribe(ctx: EventsCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const gone = await tx.db.deleteFrom("events_source").where("id", "=", id).executeTakeFirst();
    if (gone.numDeletedRows === 0n) throw new Refusal("not-found", { message: "There is no such subscription." });
    await tx.db.deleteFrom("events_item").where("source_id", "=", id).execute();
    const open = tx.db.selectFrom("events_run").select("id").where("source_id", "=", id).where("state", "=", "preview");
    await tx.db.deleteFrom("events_run_row").where("run_id", "in", open).execute();
    await tx.db.deleteFrom("events_run").where("source_id", "=", id).where("state", "=", "preview").execute();
  });
}

/** Reads it at once, not only when its time has come. */
export async function readNow(ctx: EventsCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    await updateSource(tx, id, { next_at: tx.now });
    await wakeReader(tx);
  });
}

export async function updateSource(tx: EventsTx, id: string, change: Partial<SourceRow>): Promise<void> {
  await tx.db.updateTable("events_source").set(change).where("id", "=", id).execute();
}

export interface Subscription extends SourceRow {
  /** The import with what is new there and waits for a person. */
  waiting: string | undefined;
  /** Changed at the source, and here as well; and no longer at the source. */
  differing: readonly ItemRow[];
  gone: readonly ItemRow[];
}

/** The latest contact first. */
export async function listSubscriptions(ctx: EventsCtx): Promise<Subscription[]> {
  const sources = await ctx.db.selectFrom("events_source").selectAll().orderBy("made_at").limit(200).execute();
  const items = await ctx.db
    .selectFrom("events_item")
    .selectAll()
    .where("source_id", "<>", "")
    .where((eb) => eb.or([eb("differs_at", "is not", null), eb("gone_at", "is not", null)]))
    .limit(2000)
    .execute();
  const open = await ctx.db
    .selectFrom("events_run")
    .select(["id", "source_id"])
    .where("state", "=", "preview")
    .where("source_id", "is not", null)
    .execute();
  return sources.map((source) => {
    const own = items.filter(({ source_id }) => source_id === source.id);
    return {
      ...source,
      waiting: open.find(({ source_id }) => source_id === source.id)?.id,
      differing: own.filter(({ differs_at }) => differs_at !== null),
      gone: own.filter(({ gone_at }) => gone_at !== null),
    };
  });
}
