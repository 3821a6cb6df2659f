import type { Undertaking } from "../../content/types/index.ts";
import type { Ctx, Undertakings, UndertakingsAsked } from "../../plugin/index.ts";
import type { Running } from "./running.ts";

/** The page waits for all of them. */
const limit = 3000;

/** Asks every plugin at once; one that throws or hangs has nothing. */
export async function gatherUndertakings(
  running: readonly Running[],
  asked: UndertakingsAsked,
): Promise<readonly Undertaking[]> {
  const parts = await Promise.all(
    running.map(async ({ plugin, ctx, guard, rests }) => {
      const list = plugin.undertakings as Undertakings<Ctx> | undefined;
      if (list === undefined || rests("undertakings")) return [];
      // The guard has told of a failure.
      return guard({ contribution: "undertakings", limit }, () => list(ctx, asked)).catch(() => []);
    }),
  );
  const all = parts.flat().sort((one, other) => one.end - other.end || (one.id < other.id ? -1 : 1));
  return "limit" in asked ? all.slice(0, asked.limit) : all;
}
