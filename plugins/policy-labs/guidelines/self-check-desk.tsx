import { pickLanguage } from "@nri-commons/core/kit";
import { addFormRoute, type ConsoleEnv } from "@nri-commons/core/web";
import type { Hono } from "hono";
import { getOwnLab } from "../forms/lab-of.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { findSelfCheck, putSelfCheck } from "./self-check-store.ts";
import { problemsOfSteps, readSteps, StepFields, startOfSteps } from "./step-fields.tsx";

/** `/console/labs/:lab/guidelines`: the self-check of one lab, in one form. */
export function addSelfCheck(ctx: LabsCtx, app: Hono<ConsoleEnv>, path: string): void {
  addFormRoute(app, path, {
    async find(c) {
      ctx.require(c.var.person, "lab.manage");
      const lab = await getOwnLab(ctx.db, c.req.param("lab") ?? "");
      return { lab, check: await findSelfCheck(ctx.db, lab.id) };
    },
    title: (c) => c.var.t("check.title"),
    lead: (c) => c.var.t("check.lead"),
    crumbs: (c, { lab }) => [
      { href: `/console/labs/${lab.id}`, label: pickLanguage(lab.title, c.var.lang)?.text ?? "" },
    ],
    start: (c, { check }) => startOfSteps(check?.steps ?? [], check?.isPublic === true, c.var.lang),
    draw: (c, { check }) => (
      <StepFields steps={check?.steps ?? []} source={ctx.settings.guidelines} open={c.var.t("check.public.yes")} />
    ),
    submit: (c) => c.var.t("word.save"),
    async accept(c, { lab, check }, values) {
      const problems = problemsOfSteps(values, c.var.t);
      if (problems.length > 0) return problems;
      const read = readSteps(values, { lang: c.var.lang, known: check?.steps ?? [] });
      await ctx.transaction((tx) => putSelfCheck(tx, { lab: lab.id, ...read }));
      return `/console/labs/${lab.id}`;
    },
  });
}
