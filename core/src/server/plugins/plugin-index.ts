import type { Federation } from "../../federation/index.ts";
import type { JobHandlers, Transaction } from "../../jobs/index.ts";
import { type Clock, isJsonObject, type Json, type JsonObject, originOf, Refusal } from "../../kit/index.ts";
import { FetchProblem, type SafeFetch } from "../../net/index.ts";
import type { ReviewedPlugin } from "../../plugin/index.ts";
import type { Store } from "../../store/index.ts";
import { listReviews, readReview } from "./review-store.ts";

interface Deps {
  store: Pick<Store, "db">;
  transaction: Transaction;
  clock: Clock;
  federation: Pick<Federation, "sign" | "verify" | "initiativeActor">;
  safeFetch: SafeFetch;
  keepsRegistry: boolean;
  /** The actor of the registry that this node uses. */
  registry: string | undefined;
}

export interface KnownIndex {
  plugins: readonly ReviewedPlugin[];
  /** Whose list it is, and when it was signed, in milliseconds. */
  by?: string;
  issued?: number;
}

export interface PluginIndex {
  /** Signed by the keeper of the registry, this very node; refused on others. */
  signed(): Promise<string>;
  /** As this node keeps it, or last read it. */
  known(): Promise<KnownIndex>;
  /** Asks the keeper now; true when there was something to learn. */
  read(): Promise<boolean>;
  handlers: JobHandlers;
}

export const readIndexJob = "read-plugin-index";

/** The list of plugins that the registry's keeper has reviewed: served by it, read by the others. */
export function createPluginIndex({ store, transaction, clock, federation, safeFetch, ...which }: Deps): PluginIndex {
  const { keepsRegistry, registry } = which;
  const { db } = store;
  const index: Omit<PluginIndex, "handlers"> = {
    async signed() {
      if (!keepsRegistry) throw new Refusal("not-found");
      const plugins = await listReviews(db);
      return federation.sign({
        iss: federation.initiativeActor,
        iat: Math.floor(clock.now() / 1000),
        plugins: plugins.map((plugin) => ({ ...plugin, capabilities: [...plugin.capabilities] })),
      });
    },
    async known() {
      if (keepsRegistry) return { plugins: await listReviews(db), by: federation.initiativeActor };
      const row =
        registry &&
        (await db.selectFrom("plugin_index").selectAll().where("registry", "=", registry).executeTakeFirst());
      if (!row) return { plugins: [] };
      const claims = await federation.verify(row.jws, row.registry);
      return { plugins: pluginsOf(claims), by: row.registry, issued: row.issued_at };
    },
    async read() {
      if (registry === undefined || keepsRegistry) return false;
      const jws = await fetchIndex(safeFetch, registry);
      const claims = jws && (await federation.verify(jws, registry));
      if (!jws || !claims || claims["iss"] !== registry) return false;
      const issued = Number(claims["iat"]) * 1000;
      const former = await db
        .selectFrom("plugin_index")
        .select("issued_at")
        .where("registry", "=", registry)
        .executeTakeFirst();
      // An older list than the one we have is somebody's echo.
      if (!Number.isSafeInteger(issued) || issued < (former?.issued_at ?? 0)) return false;
      await transaction(async (tx) => {
        const row = { registry, jws, issued_at: issued, read_at: tx.now };
        await tx.db
          .insertInto("plugin_index")
          .values(row)
          .onConflict((conflict) => conflict.column("registry").doUpdateSet(row))
          .execute();
      });
      return true;
    },
  };
  return {
    ...index,
    handlers: { [readIndexJob]: { every: "P1D", maxAttempts: 3, run: async () => void (await index.read()) } },
  };
}

async function fetchIndex(safeFetch: SafeFetch, registry: string): Promise<string | undefined> {
  try {
    const url = `${originOf(registry)}/api/v1/plugin-index`;
    const { status, body } = await safeFetch(url, { purpose: "feed", headers: { accept: "application/json" } });
    const read: Json | undefined = status === 200 ? JSON.parse(Buffer.from(body).toString("utf8")) : undefined;
    return isJsonObject(read) && typeof read["index"] === "string" ? read["index"] : undefined;
  } catch (error) {
    if (error instanceof FetchProblem || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function pluginsOf(claims: JsonObject | undefined): ReviewedPlugin[] {
  const list = claims?.["plugins"];
  return Array.isArray(list) ? list.slice(0, 1000).flatMap((entry) => readReview(entry) ?? []) : [];
}
