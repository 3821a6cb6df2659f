import { type ConsoleEnv, secretPage } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { getOwnActivity } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { countAsked, findRound, listAnswers, putRound } from "./feedback-store.ts";
import { FeedbackDesk } from "./pages/feedback-desk.tsx";
import { closeRound, openRound } from "./run-rounds.ts";

const at = "/:id{[0-9a-z]{26}}/feedback";

/** What participants of an activity said, and whether everybody sees its figures. */
export function feedbackConsole(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const activityOf = (c: Context<ConsoleEnv>) => {
    ctx.require(c.var.person, "capacity.people");
    return getOwnActivity(ctx.db, c.req.param("id") ?? "");
  };
  app.get(at, async (c) => {
    const activity = await activityOf(c);
    const [round, counts, answers] = await Promise.all([
      findRound(ctx.db, activity.id),
      countAsked(ctx.db, activity.id),
      listAnswers(ctx.db, activity.id),
    ]);
    const body = <FeedbackDesk activity={activity} round={round} counts={counts} answers={answers} />;
    return secretPage(await c.var.page({ title: c.var.t("feedback.desk.title"), body }));
  });
  app.post(`${at}/:what{open|close|show|hide}`, async (c) => {
    const { id } = await activityOf(c);
    const what = c.req.param("what");
    if (what === "open") await openRound(ctx, id);
    else if (what === "close") await closeRound(ctx, id);
    else {
      await ctx.transaction(async (tx) => {
        const round = await findRound(tx.db, id);
        if (round) await putRound(tx.db, { ...round, isPublic: what === "show" });
      });
    }
    return c.redirect(c.var.view.url(`/console/capacity/${id}/feedback`), 303);
  });
  return app;
}
