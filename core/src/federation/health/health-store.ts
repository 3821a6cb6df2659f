import type { Db } from "../../store/index.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    ap_node_health: HealthRow;
  }
}

/** What a node said of itself when it was last asked. */
export interface HealthRow {
  /** `https://host` */
  origin: string;
  asked_at: number;
  answered_at: number | null;
  /** The first of the tries in a row that nobody answered; null when the last one was answered. */
  silent_since: number | null;
  software: string | null;
  version: string | null;
  /** JSON: what it tells of its plugins' figures. */
  figures: string | null;
}

export async function listHealth(db: Db): Promise<Map<string, HealthRow>> {
  const rows = await db.selectFrom("ap_node_health").selectAll().execute();
  return new Map(rows.map((row) => [row.origin, row]));
}

export async function noteAnswer(
  db: Db,
  {
    origin,
    now,
    software,
    version,
    figures,
  }: {
    origin: string;
    now: number;
    software?: string | undefined;
    version?: string | undefined;
    figures?: Readonly<Record<string, number>> | undefined;
  },
): Promise<void> {
  const values = {
    ...{ asked_at: now, answered_at: now, silent_since: null },
    ...{ software: software ?? null, version: version ?? null },
    figures: figures === undefined ? null : JSON.stringify(figures),
  };
  await db
    .insertInto("ap_node_health")
    .values({ origin, ...values })
    .onConflict((conflict) => conflict.column("origin").doUpdateSet(values))
    .execute();
}

export async function noteSilence(db: Db, { origin, now }: { origin: string; now: number }): Promise<void> {
  await db
    .insertInto("ap_node_health")
    .values({
      origin,
      asked_at: now,
      answered_at: null,
      silent_since: now,
      software: null,
      version: null,
      figures: null,
    })
    .onConflict((conflict) =>
      conflict.column("origin").doUpdateSet((values) => ({
        asked_at: now,
        silent_since: values.fn.coalesce("ap_node_health.silent_since", values.val(now)),
      })),
    )
    .execute();
}
