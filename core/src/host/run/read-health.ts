import type { Ctx, Health, HealthFinding } from "../../plugin/index.ts";
import type { Running } from "./running.ts";

const limit = 5000;

/** What the plugins that run find when they look at themselves; one that cannot look says so. */
export async function readHealth(running: readonly Running[]): Promise<(HealthFinding & { plugin: string })[]> {
  const findings = await Promise.all(
    running.map(async ({ plugin, ctx, guard, rests }) => {
      const health = plugin.health as Health<Ctx> | undefined;
      if (health === undefined || rests("health")) return [];
      try {
        return [await guard({ contribution: "health", limit }, () => health(ctx))].flat();
      } catch (error) {
        const found = `could not look at itself: ${error instanceof Error ? error.message : String(error)}`;
        return [{ level: "warning" as const, found }];
      }
    }),
  );
  return findings.flatMap((list, index) => {
    const id = running[index]?.plugin.id ?? "";
    return list.map((one) => ({ ...one, plugin: id }));
  });
}
