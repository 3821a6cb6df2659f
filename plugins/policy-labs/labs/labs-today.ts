import type { TodayRequest } from "@nri-commons/core/plugin";
import type { Task, TodayParts } from "@nri-commons/core/web";
import { listAsked } from "../partners/partner-store.ts";
import { countWaiting } from "../people/member-store.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { draftsAt, formName } from "./console/lab-form.tsx";
import { deadlineOf } from "./lab.ts";
import { toLab } from "./lab-store.ts";
import { countLabs } from "./list-labs.ts";

const soon = 14 * 86_400_000;

/** What labs have for the console's first page: deadlines of processes outside, labs that end, forms that were begun. */
export async function labsToday(ctx: LabsCtx, { t, person }: TodayRequest): Promise<Partial<TodayParts>> {
  if (!ctx.may(person, "lab.manage")) return {};
  const now = ctx.clock.now();
  const rows = await ctx.db
    .selectFrom("policy_labs_lab")
    .select("doc")
    .where("origin", "is", null)
    .where("state", "=", "open")
    .where("deadline_at", ">", now)
    .where("deadline_at", "<", now + soon)
    .orderBy("deadline_at")
    .limit(5)
    .execute();
  const due = rows.map(toLab).filter(({ process }) => process?.submitted === undefined);
  const drafts = await ctx.drafts.list({ person: person.id, form: formName });
  const running = await countLabs(ctx.db, "now", now);
  const waiting = await countWaiting(ctx.db);
  const asked = await listAsked(ctx.db);
  const invited = asked.filter(({ kind }) => kind === "invite").length;
  const tasks: Task[] = [
    ...(invited > 0
      ? [{ title: t("today.invited", { count: invited }), href: "/console/labs/elsewhere", urgency: "soon" as const }]
      : []),
    ...asked
      .filter(({ kind }) => kind === "part")
      .slice(0, 3)
      .map(({ lab_id }) => ({
        title: t("today.part"),
        href: `/console/labs/${lab_id}/partners`,
        urgency: "soon" as const,
      })),
    ...waiting.map(({ lab, count }) => ({
      title: t("today.members", { count }),
      href: `/console/labs/${lab}/members`,
      urgency: "soon" as const,
    })),
    ...due.map((lab) => ({
      title: t("today.deadline", {
        process: lab.process?.name ?? "",
        days: Math.max(0, Math.ceil(((deadlineOf(lab)?.end ?? now) - now) / 86_400_000) - 1),
      }),
      href: `/console/labs/${lab.id}`,
      urgency: "soon" as const,
    })),
    ...drafts.slice(0, 2).map(({ id, title }) => ({
      title: t("today.draft", { title }),
      href: `${draftsAt}/${id}/check`,
      urgency: "later" as const,
    })),
  ];
  return { tasks, figures: [{ label: t("today.running", { count: running }), value: running, href: "/console/labs" }] };
}
