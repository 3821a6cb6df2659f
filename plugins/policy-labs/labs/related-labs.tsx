import type { Viewer } from "@nri-commons/core/content/types";
import type { SlotRequest } from "@nri-commons/core/plugin";
import { SideBox, Tell } from "@nri-commons/core/web";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import type { Lab } from "./lab.ts";
import { toLab } from "./lab-store.ts";

const most = 3;

/** Beside an event, also where its organisers see it, or an output: labs on the same topics that are open now. */
export async function relatedLabs(ctx: LabsCtx, { lang, t, subject, viewer }: SlotRequest) {
  const labs = subject === undefined ? [] : await labsAbout(ctx, await topicsOf(ctx, subject, viewer));
  if (labs.length === 0) return null;
  return (
    <SideBox title={t("related.title")}>
      <ul>
        {labs.map((lab) => (
          <li>
            <a href={`/${lang}/labs/${lab.id}`}>
              <Tell map={lab.title} />
            </a>
          </li>
        ))}
      </ul>
    </SideBox>
  );
}

async function topicsOf(
  ctx: LabsCtx,
  { kind, id }: { kind: string; id: string },
  viewer: Viewer,
): Promise<readonly string[]> {
  const thing = kind === "event" ? await ctx.events.find(id, viewer) : await ctx.outputs.find(id, viewer);
  return thing?.topics ?? [];
}

async function labsAbout(ctx: LabsCtx, topics: readonly string[]): Promise<Lab[]> {
  if (topics.length === 0) return [];
  const rows = await ctx.db
    .selectFrom("policy_labs_lab")
    .select("doc")
    .where("state", "=", "open")
    .where("closes_at", ">", ctx.clock.now())
    .where("id", "in", (inner) =>
      inner
        .selectFrom("policy_labs_lab_topic")
        .select("lab_id")
        .where("topic", "in", [...topics]),
    )
    .orderBy("closes_at")
    .limit(most)
    .execute();
  return rows.map(toLab);
}
