import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import type { ConsoleEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import { getOwnActivity, listOwnActivities } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { countFollowUp } from "./count-waves.ts";
import { AnswersPage, FollowUpDeskPage, StoriesDeskPage } from "./pages/follow-up-desk-page.tsx";
import { findStory, listStories, putStory } from "./story-store.ts";
import { listAnswers } from "./wave-store.ts";

/** `/console/capacity/follow-up`: how many were asked and answered, what they said, and the stories that wait to be read. */
export function followUpDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const only = (path: string) =>
    app.use(path, async (c, next) => {
      ctx.require(c.var.person, "capacity.people");
      await next();
    });
  for (const path of ["/follow-up", "/follow-up/*", "/:activity{[0-9a-z]{26}}/follow-up"]) only(path);
  app.get("/follow-up", async (c) => {
    const counts = await countFollowUp(ctx.db);
    const activities = await listOwnActivities(ctx.db);
    const rows = activities.flatMap((activity) => {
      const count = counts.find((one) => one.activity === activity.id);
      return count ? [{ ...count, title: activity.title }] : [];
    });
    const { items: offered } = await listStories(ctx.db, { state: "offered", limit: 50 });
    const body = <FollowUpDeskPage rows={rows} waiting={offered.length} months={ctx.settings.followUpMonths} />;
    return c.var.page({ title: c.var.t("follow-up.desk"), body });
  });
  app.get("/:activity{[0-9a-z]{26}}/follow-up", async (c) => {
    const activity = await getOwnActivity(ctx.db, c.req.param("activity"));
    const page = await listAnswers(ctx.db, activity.id, { cursor: c.req.query("cursor"), limit: 30 });
    const title = pickLanguage(activity.title, c.var.lang)?.text ?? "";
    return c.var.page({
      title: c.var.t("follow-up.answers"),
      body: <AnswersPage {...page} activity={activity.id} title={title} />,
    });
  });
  app.get("/follow-up/stories", async (c) => {
    const { items: offered } = await listStories(ctx.db, { state: "offered", limit: 50 });
    const { items: shown, next } = await listStories(ctx.db, {
      ...{ state: "public" as const, limit: 30 },
      cursor: c.req.query("cursor"),
    });
    const body = <StoriesDeskPage offered={offered} shown={shown} next={next} />;
    return c.var.page({ title: c.var.t("follow-up.stories"), body });
  });
  for (const [act, state] of [
    ["publish", "public"],
    ["decline", "declined"],
  ] as const)
    app.post(`/follow-up/stories/:story{[0-9a-z]{26}}/${act}`, async (c) => {
      await ctx.transaction(async (tx) => {
        // Who took it back in the meantime took it back.
        const story = await findStory(tx.db, c.req.param("story") ?? "");
        if (story === undefined) throw new Refusal("gone");
        await putStory(tx.db, { ...story, state, publishedAt: state === "public" ? tx.now : undefined });
      });
      return c.redirect(c.var.view.url("/console/capacity/follow-up/stories"), 303);
    });
  return app;
}
