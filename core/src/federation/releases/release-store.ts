import type { LanguageMap } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import type { Release } from "./release.ts";

interface ReleaseRow {
  version: string;
  published: number;
  security: number;
  /** JSON. */
  summary: string;
  url: string | null;
}

declare module "../../store/tables.ts" {
  interface Tables {
    ap_release: ReleaseRow;
    ap_release_state: { id: string; updated: number };
  }
}

export async function listReleases(db: Db): Promise<Release[]> {
  const rows = await db.selectFrom("ap_release").selectAll().execute();
  return rows.map(({ version, published, security, summary, url }) => ({
    ...{ version, published, security: security === 1, url: url ?? undefined },
    summary: JSON.parse(summary) as LanguageMap,
  }));
}

export async function saveRelease(db: Db, { version, published, security, summary, url }: Release): Promise<void> {
  const values = { published, security: security ? 1 : 0, summary: JSON.stringify(summary), url: url ?? null };
  await db
    .insertInto("ap_release")
    .values({ version, ...values })
    .onConflict((conflict) => conflict.column("version").doUpdateSet(values))
    .execute();
}

export async function removeReleases(db: Db): Promise<void> {
  await db.deleteFrom("ap_release").execute();
}

export async function releasesUpdated(db: Db): Promise<number> {
  const row = await db.selectFrom("ap_release_state").select("updated").where("id", "=", "releases").executeTakeFirst();
  return row?.updated ?? 0;
}

export async function saveReleasesUpdated(db: Db, updated: number): Promise<void> {
  await db
    .insertInto("ap_release_state")
    .values({ id: "releases", updated })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ updated }))
    .execute();
}
