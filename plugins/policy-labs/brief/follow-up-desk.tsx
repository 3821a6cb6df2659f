import { toLocalDate } from "@nri-commons/core/content/types";
import { Refusal } from "@nri-commons/core/kit";
import {
  addFormRoute,
  type ConsoleEnv,
  DateField,
  dateParts,
  OwnText,
  SelectField,
  Tell,
  TextField,
  useView,
} from "@nri-commons/core/web";
import type { Hono } from "hono";
import type { FC } from "hono/jsx";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { atOption, briefAt, briefCrumbs } from "./at-brief.ts";
import { type FollowUp, followStates } from "./brief.ts";
import { parseFollowUp } from "./parse-brief.ts";
import { putFollowUp, removeFollowUp } from "./write-brief.ts";

const at = "/options/:option{[0-9a-z]{26}}/follow-up";

/** Who took an option up, and what shows it: line by line. */
export function followUpDesk(ctx: LabsCtx, app: Hono<ConsoleEnv>): void {
  addFormRoute(app, `${at}/new`, {
    find: (c) => atOption(ctx, c),
    title: (c) => c.var.t("follow.new"),
    lead: (_, { option }) => <Tell map={option.title} />,
    crumbs: briefCrumbs,
    start: () => dateParts("on", toLocalDate(ctx.clock.now(), ctx.site.zone)),
    draw: () => <FollowUpFields known={undefined} />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, { lab, brief, option }, values) {
      const read = parseFollowUp(values, c.var);
      if (!read.ok) return read.problems;
      await putFollowUp(ctx, { brief: brief.id, option: option.id, followUp: read.value });
      return briefAt(lab);
    },
  });
  addFormRoute(app, `${at}/:line{[0-9a-z]{26}}`, {
    async find(c) {
      const here = await atOption(ctx, c);
      const line = here.option.followUps.find(({ id }) => id === c.req.param("line"));
      if (line === undefined) throw new Refusal("not-found");
      return { ...here, line };
    },
    title: (c) => c.var.t("follow.edit"),
    lead: (_, { option }) => <Tell map={option.title} />,
    crumbs: briefCrumbs,
    start: (c, { line }) => ({
      by: line.by,
      state: line.state,
      evidence: line.evidence ?? "",
      note: line.note?.[c.var.lang] ?? "",
      ...dateParts("on", line.on),
    }),
    draw: (_, { line }) => <FollowUpFields known={line} />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, { lab, brief, option, line }, values) {
      const read = parseFollowUp(values, c.var, line);
      if (!read.ok) return read.problems;
      await putFollowUp(ctx, { brief: brief.id, option: option.id, followUp: { ...read.value, id: line.id } });
      return briefAt(lab);
    },
  });
  app.post(`${at}/:line{[0-9a-z]{26}}/remove`, async (c) => {
    const { lab, brief, option } = await atOption(ctx, c);
    if (!option.followUps.some(({ id }) => id === c.req.param("line"))) throw new Refusal("not-found");
    await removeFollowUp(ctx, brief.id, c.req.param("line"));
    return c.redirect(c.var.view.url(briefAt(lab)), 303);
  });
}

const FollowUpFields: FC<{ known: FollowUp | undefined }> = ({ known }) => {
  const { t } = useView();
  return (
    <>
      <TextField name="by" label={t("follow.by")} hint={t("follow.by.hint")} />
      <SelectField
        name="state"
        label={t("word.state")}
        empty={t("word.choose")}
        options={followStates.map((value) => ({ value, label: t(`follow.state.${value}`) }))}
      />
      <DateField name="on" label={t("follow.on")} />
      <TextField name="evidence" type="url" label={t("follow.evidence")} optional />
      <OwnText name="note" label={t("word.note")} rows={3} known={known?.note} optional />
    </>
  );
};
