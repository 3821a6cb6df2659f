import type { Viewer } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { type Lab, type OverlapCheck, spanOf } from "./lab.ts";
import { toLab } from "./lab-store.ts";

/** Labs and events of this site and of others that share a topic with it and take place while it runs (EGM26-II.6e). */
export async function findOverlaps(
  ctx: LabsCtx,
  lab: Lab,
  { lang, viewer }: { lang: string; viewer: Viewer },
): Promise<OverlapCheck["found"]> {
  if (lab.topics.length === 0) return [];
  const { start, end } = spanOf(lab);
  const rows = await ctx.db
    .selectFrom("policy_labs_lab")
    .select("doc")
    .where("state", "=", "open")
    .where("id", "!=", lab.id)
    .where("closes_at", ">", start)
    .where("opens_at", "<", end)
    .where("id", "in", (inner) =>
      inner
        .selectFrom("policy_labs_lab_topic")
        .select("lab_id")
        .where("topic", "in", [...lab.topics]),
    )
    .orderBy("closes_at")
    .limit(10)
    .execute();
  const labs = rows.map(toLab).map((one) => ({
    kind: "lab" as const,
    title: pickLanguage(one.title, lang)?.text ?? "",
    url: `/labs/${one.id}`,
  }));
  const events = new Map<string, OverlapCheck["found"][number]>();
  for (const topic of lab.topics) {
    const { items } = await ctx.events.list({ topic, from: start, topLevel: true, limit: 10 }, viewer);
    for (const event of items.filter((one) => one.start < end)) {
      const title = pickLanguage(event.name, lang)?.text ?? "";
      events.set(event.id, { kind: "event", title, url: `/events/${event.id}` });
    }
  }
  return [...labs, ...[...events.values()].slice(0, 10)];
}
