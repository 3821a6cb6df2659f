import { isHttpUrl } from "@nri-commons/core/kit";
import { addFormRoute, ChoiceField, type ConsoleEnv, listOf, Tell, TextField, textOf } from "@nri-commons/core/web";
import type { Hono } from "hono";
import { atDesk, stepsTo } from "../applications/at-desk.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { getCohort, putCohort } from "./cohort-store.ts";
import { CohortTabs } from "./pages/cohort-tabs.tsx";

/** The room of participants, the rule of completion, and whether stories are asked for. */
export function addSettingsDesk(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  addFormRoute(app, `${at}/cohort/settings`, {
    async find(c) {
      const desk = await atDesk(ctx, c);
      return { ...desk, cohort: await getCohort(ctx.db, desk.activity.id) };
    },
    title: (c) => c.var.t("cohort.settings"),
    lead: (_, { activity }) => <Tell map={activity.title} />,
    crumbs: (c, desk) => stepsTo(c, desk, { href: `${desk.path}/cohort`, label: c.var.t("cohort.title") }),
    start: (_, { cohort }) => ({
      ...{ roomUrl: cohort.roomUrl ?? "", share: String(cohort.rule.share ?? "") },
      ...{ tasks: cohort.rule.allTasks ? "all" : "", stories: cohort.asksStories ? "ask" : "" },
    }),
    draw(c, { path }) {
      const { t } = c.var;
      return (
        <>
          <CohortTabs path={path} current="/settings" />
          <TextField name="roomUrl" type="url" label={t("cohort.room")} hint={t("cohort.room.hint")} optional />
          <TextField
            name="share"
            label={t("cohort.share")}
            hint={t("cohort.share.hint")}
            inputmode="numeric"
            optional
          />
          <ChoiceField
            name="tasks"
            label={t("task.title")}
            options={[{ value: "all", label: t("cohort.all-tasks") }]}
            many
            optional
          />
          <ChoiceField
            name="stories"
            label={t("story.titles")}
            options={[{ value: "ask", label: t("cohort.ask-stories") }]}
            many
            optional
          />
        </>
      );
    },
    submit: (c) => c.var.t("people.save"),
    async accept(c, { activity, path }, values) {
      const { t } = c.var;
      const [roomUrl, share] = [textOf(values, "roomUrl"), textOf(values, "share")];
      const isShare = share === "" || (/^\d{1,3}$/.test(share) && Number(share) >= 1 && Number(share) <= 100);
      const problems = [
        ...(roomUrl === "" || isHttpUrl(roomUrl) ? [] : [{ path: "roomUrl", message: t("cohort.problem.url") }]),
        ...(isShare ? [] : [{ path: "share", message: t("call.problem.number", { least: 1, most: 100 }) }]),
      ];
      if (problems.length > 0) return problems;
      const rule = {
        allTasks: listOf(values, "tasks").includes("all"),
        ...(share !== "" && { share: Number(share) }),
      };
      const asksStories = listOf(values, "stories").includes("ask");
      const cohort = { activity: activity.id, asksStories, rule, ...(roomUrl && { roomUrl }) };
      await ctx.transaction((tx) => putCohort(tx.db, cohort));
      return `${path}/cohort?done=saved`;
    },
  });
}
