import type { JobHandler, Tx } from "../../jobs/index.ts";
import { createHostSet } from "../../kit/index.ts";
import { findMeasure, remoteVisibilities } from "./measure-store.ts";
import { itemsOf } from "./moderated-item.ts";
import { isModerated } from "./settle-item.ts";

const tables = ["content_event", "content_output", "content_expert", "content_entry"] as const;
const indexes = ["content_tag", "content_text", "content_speaker"] as const;
const many = 50;

/** Goes through everything of a site, a few rows a time, so that nobody waits long for the database; bears to be run again. */
export const settleSiteJob = "settle-moderated-site";

/**
 * After a measure on a site was taken or ended: what has to disappear is gone with this transaction, whatever its number; what
 * may be shown again comes back by a job, for it has to be indexed anew.
 */
export async function settleSite(tx: Tx, site: string): Promise<void> {
  const action = (await findMeasure(tx.db, site))?.action;
  for (const origin of await originsOf(tx.db, site)) {
    if (action === "suspend" || action === "limit") {
      await withdrawFromSight(tx, origin, action === "suspend" ? "hidden" : "limited");
    }
    if (action === "suspend") continue;
    await tx.enqueue({ kind: settleSiteJob, key: `${origin} ${tx.now}`, payload: { origin } });
  }
}

/** Something is kept of: the site by every port, and what is below it. */
async function originsOf(db: Tx["db"], site: string): Promise<string[]> {
  const hosts = createHostSet([site]);
  const origins = new Set<string>();
  for (const table of tables) {
    const rows = await db.selectFrom(table).select("origin").distinct().where("origin", "is not", null).execute();
    for (const { origin } of rows) if (origin !== null && hosts.has(origin)) origins.add(origin);
  }
  return [...origins];
}

/** Only what is seen: what was hidden for itself, or limited before, is put right by the job. */
async function withdrawFromSight({ db }: Tx, origin: string, visibility: "hidden" | "limited"): Promise<void> {
  const seen = visibility === "hidden" ? ["published", "limited"] : ["published"];
  for (const table of tables) {
    await db
      .updateTable(table)
      .set({ visibility })
      .where("origin", "=", origin)
      .where("visibility", "in", seen as ("published" | "limited")[])
      .execute();
  }
  for (const index of indexes) await db.deleteFrom(index).where("origin", "=", origin).execute();
  if (visibility === "hidden") await db.deleteFrom("content_link").where("origin", "=", origin).execute();
}

/** Handles `settle-moderated-site`. */
export const runSettleSite: JobHandler = async ({ payload }, { transaction, signal }) => {
  const origin = String(payload["origin"]);
  for (const table of tables) {
    for (let after = ""; ; ) {
      if (signal.aborted) throw signal.reason;
      const last = await transaction((tx) => settlePage(tx, { table, origin, after }));
      if (last === undefined) break;
      after = last;
    }
  }
};

async function settlePage(
  tx: Tx,
  { table, origin, after }: { table: (typeof tables)[number]; origin: string; after: string },
): Promise<string | undefined> {
  const items = await itemsOf(tx, table, { origin, after, limit: many });
  const visibilityOf = await remoteVisibilities(
    tx,
    items.map(({ row }) => row),
  );
  for (const { row, show } of items) {
    const right = visibilityOf(row);
    if (isModerated(row) && right !== row.visibility) await show(tx, right);
  }
  return items.at(-1)?.row.id;
}
