import { hasScope } from "../../../content/types/index.ts";
import type { TodayRequest } from "../../../plugin/index.ts";
import type { Task, TodayParts } from "../../../web/index.ts";
import type { OutputsCtx } from "../outputs-ctx.ts";
import { mayReview } from "../review/review.ts";
import { draftsAt, formName } from "./output-form.tsx";

/** What outputs have for the console's first page: reviews that wait, notes that came back, and forms that were begun. */
export async function outputsToday(ctx: OutputsCtx, { t, person }: TodayRequest): Promise<Partial<TodayParts>> {
  const [count, drafts, reviews] = await Promise.all([
    ctx.outputs.count({ source: "local" }, person),
    ctx.drafts.list({ person: person.id, form: formName }),
    ctx.db.selectFrom("outputs_review").selectAll().orderBy("changed_at").limit(200).execute(),
  ]);
  const canPublish = hasScope(person, "outputs:write");
  const waiting = reviews.filter(({ state, asked_by }) => state === "asked" && (canPublish || asked_by !== person.id));
  const returned = reviews.filter(({ state, asked_by }) => state === "returned" && asked_by === person.id);
  const approved = canPublish ? reviews.filter(({ state }) => state === "approved") : [];
  const task = (key: string, found: readonly { output: string }[]): Task[] => {
    const [first] = found;
    if (first === undefined) return [];
    const href = found.length === 1 ? `/console/outputs/${first.output}` : "/console/outputs?tab=inside";
    return [{ title: t(key, { count: found.length }), href, urgency: "soon" }];
  };
  return {
    tasks: [
      ...(mayReview(person) ? task("today.review", waiting) : []),
      ...task("today.returned", returned),
      ...task("today.approved", approved),
      ...drafts.slice(0, 2).map(({ id, title }) => ({
        title: t("today.draft", { title }),
        href: `${draftsAt}/${id}/check`,
        urgency: "later" as const,
      })),
    ],
    figures: [{ label: t("today.outputs", { count }), value: count, href: "/console/outputs" }],
  };
}
