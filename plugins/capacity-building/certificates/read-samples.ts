import { isJsonObject } from "@nri-commons/core/kit";
import { type CommandInput, type CommandResult, objectsOf } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { certificateUrl } from "./issue-certificate.ts";
import { addSamplePeople } from "./sample-people.ts";

/** Participants by activity, with a certificate for who completed it. */
export async function readSamples(ctx: CapacityCtx, { files }: CommandInput): Promise<CommandResult> {
  const data: unknown = JSON.parse(new TextDecoder().decode(files["file"]?.bytes));
  const items = isJsonObject(data) ? objectsOf(data["items"]) : [];
  const certificates: string[] = [];
  for (const { activityPeople } of items)
    if (isJsonObject(activityPeople)) certificates.push(...(await addSamplePeople(ctx, activityPeople)));
  const pages = certificates.map((id) => certificateUrl(ctx.site.origin, id));
  return { text: `Sample participants are in. ${pages.join(" ")}`, data: { certificates: pages } };
}
