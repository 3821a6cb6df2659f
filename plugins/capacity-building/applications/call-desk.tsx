import {
  addFormRoute,
  ChoiceField,
  type ConsoleEnv,
  DateField,
  dateParts,
  OwnText,
  Tell,
  TextField,
} from "@nri-commons/core/web";
import type { Hono } from "hono";
import type { Activity } from "../activities/activity.ts";
import { changeActivity } from "../activities/change-activity.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { atDesk, stepsTo } from "./at-desk.ts";
import type { Call } from "./call.ts";
import { findCall, putCall } from "./call-store.ts";
import { SelectionTabs } from "./pages/selection-tabs.tsx";
import { readCall } from "./read-call.ts";
import { isScored } from "./score-store.ts";

/** From when to when people can apply, for how many places, and what the team scores. */
export function addCallDesk(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  addFormRoute(app, `${at}/call`, {
    async find(c) {
      const desk = await atDesk(ctx, c);
      return { ...desk, call: await findCall(ctx.db, desk.activity.id) };
    },
    title: (c) => c.var.t("call.title"),
    lead: (c, { activity }) => (
      <>
        <Tell map={activity.title} />. {c.var.t("call.lead")}
      </>
    ),
    crumbs: (c, desk) => stepsTo(c, desk),
    start: (c, { call, activity }) => ({
      ...{ ...dateParts("opens", call?.opens), ...dateParts("closes", call?.closes ?? activity.deadline) },
      ...{ seats: String(call?.seats ?? ""), answerDays: String(call?.answerDays ?? 14) },
      ...{ audience: call?.audience?.[c.var.lang] ?? "", criteria: call?.criteria?.[c.var.lang] ?? "" },
      gender: call?.asksGender ? "ask" : "",
    }),
    draw(c, { path, call }) {
      const { t } = c.var;
      return (
        <>
          <SelectionTabs path={path} current="call" />
          <DateField name="opens" label={t("call.opens")} />
          <DateField name="closes" label={t("call.closes")} />
          <TextField name="seats" label={t("call.seats")} inputmode="numeric" optional />
          <TextField
            name="answerDays"
            label={t("call.answer-days")}
            hint={t("call.answer-days.hint")}
            inputmode="numeric"
          />
          <OwnText name="audience" label={t("call.audience")} rows={4} known={call?.audience} optional />
          <OwnText
            name="criteria"
            label={t("call.criteria")}
            hint={t("call.criteria.hint")}
            rows={5}
            known={call?.criteria}
            optional
          />
          <ChoiceField
            name="gender"
            label={t("call.gender")}
            hint={t("call.gender.hint")}
            options={[{ value: "ask", label: t("call.gender.ask") }]}
            many
            optional
          />
        </>
      );
    },
    submit: (c) => c.var.t("call.save"),
    async accept(c, { activity, path, call }, values) {
      const { lang, t } = c.var;
      const scored = await isScored(ctx.db, activity.id);
      const known = { activity: activity.id, call, isScored: scored, ends: activity.ends };
      const read = readCall(values, { ...known, lang, t });
      if (!read.ok) return read.problems;
      await putCallOf(ctx, activity, read.value);
      return `${path}/applications?done=saved`;
    },
  });
}

/** The activity's page, and every site that shows it, says the same last day. */
async function putCallOf(ctx: CapacityCtx, activity: Activity, call: Call): Promise<void> {
  const { closes: deadline } = call;
  await ctx.transaction(async (tx) => {
    await putCall(tx.db, call);
    if (activity.wayIn === "here" && activity.deadline === deadline) return;
    const change = ({ applyUrl: _, ...known }: Activity) => ({ ...known, wayIn: "here" as const, deadline });
    await changeActivity(ctx, tx, { id: activity.id, change });
  });
}
