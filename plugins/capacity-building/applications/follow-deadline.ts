import type { LocalDate } from "@nri-commons/core/content/types";
import type { Problem } from "@nri-commons/core/kit";
import type { Translate, View } from "@nri-commons/core/web";
import type { NewActivity } from "../activities/activity.ts";
import type { CapacityTx } from "../capacity-ctx.ts";
import type { Call } from "./call.ts";
import { putCall } from "./call-store.ts";

type Days = Pick<NewActivity, "wayIn" | "deadline" | "ends">;

/** What of an activity does not go with its call for applications, each at its field. */
export function callProblems(
  call: Call | undefined,
  { wayIn, deadline, ends }: Days,
  { t, view }: { t: Translate; view: Pick<View, "format"> },
): Problem[] {
  if (call === undefined || wayIn !== "here") return [];
  const closes = deadline ?? call.closes;
  if (closes < call.opens)
    return [{ path: "deadline", message: t("call.problem.before", { day: view.format.day(call.opens) }) }];
  return closes > ends ? [{ path: "deadline", message: t("call.problem.late") }] : [];
}

/** The call is open as long as the activity says. Gives the last day of both; one that was left out is that of the call. */
export async function followDeadline(
  tx: CapacityTx,
  call: Call | undefined,
  { wayIn, deadline }: Days,
): Promise<LocalDate | undefined> {
  if (call === undefined || wayIn !== "here") return deadline;
  if (deadline === undefined || deadline === call.closes) return call.closes;
  await putCall(tx.db, { ...call, closes: deadline });
  return deadline;
}
