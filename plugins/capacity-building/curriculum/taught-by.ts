import { publicViewer } from "@nri-commons/core/content/types";
import type { Activity } from "../activities/activity.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { TaughtBy } from "./curriculum-wire.ts";
import type { Faculty } from "./unit.ts";

export interface ShownFaculty extends TaughtBy {
  /** Its page here, where the entry is listed. */
  expert?: string | undefined;
}

/** Who teaches, with the names that everybody may read: an entry of the expert list only as long as its person agrees. */
export async function taughtBy(
  ctx: Pick<CapacityCtx, "experts" | "clock">,
  { faculty }: Pick<Activity, "faculty">,
): Promise<ShownFaculty[]> {
  const shown: ShownFaculty[] = [];
  for (const one of faculty) {
    const told = one.expert === undefined ? named(one) : await listed(ctx, one, one.expert);
    if (told !== undefined) shown.push(told);
  }
  return shown;
}

function named({ id, role, name, affiliation }: Faculty): ShownFaculty | undefined {
  return name === undefined ? undefined : { id, role, name, affiliation };
}

async function listed(
  { experts, clock }: Pick<CapacityCtx, "experts" | "clock">,
  { id, role }: Faculty,
  ref: string,
): Promise<ShownFaculty | undefined> {
  const expert = await experts.find({ ref, now: clock.now() }, publicViewer);
  const { name, affiliation } = expert?.fields ?? {};
  return expert && name !== undefined ? { id, role, name, affiliation, expert: expert.id } : undefined;
}
