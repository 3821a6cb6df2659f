import { toLocalDate } from "@nri-commons/core/content/types";
import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import {
  addFormRoute,
  addSureRoute,
  type ConsoleEnv,
  DateField,
  dateParts,
  SelectField,
  Tell,
  TextField,
  useView,
} from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { FC } from "hono/jsx";
import { findBrief } from "../brief/brief-store.ts";
import { OwnTexts } from "../forms/own-texts.tsx";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { TrialDeskList } from "./pages/trial-desk-list.tsx";
import { TrialDeskPage } from "./pages/trial-desk-page.tsx";
import { parseTrial } from "./parse-trial.ts";
import { beginTrial, publishTrial, reviseTrial, withdrawTrial } from "./run-trial.ts";
import { type Trial, trialStages } from "./trial.ts";
import { findTrial, listTrials } from "./trial-store.ts";

type C = Context<ConsoleEnv>;
const home = "/console/labs/trials";

/** `/console/labs/trials`: options of briefs, ours or others', tried where this initiative is. */
export function trialDesk(ctx: LabsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use("*", async (c, next) => {
    ctx.require(c.var.person, "lab.manage");
    await next();
  });
  app.get("/", async (c) => {
    const { items, next } = await listTrials(ctx.db, { own: true, cursor: c.req.query("cursor") });
    return c.var.page({ title: c.var.t("trials.title"), body: <TrialDeskList trials={items} next={next} /> });
  });
  trialForms(ctx, app);
  const at = "/:id{[0-9a-z]{26}}";
  app.get(at, async (c) => {
    const trial = await getOwn(ctx, c);
    return c.var.page({
      title: nameOf(trial, c.var.lang),
      body: <TrialDeskPage trial={trial} arrivals={await ctx.deliveries.ofObject(trial.iri, c.var.person)} />,
    });
  });
  app.post(`${at}/publish`, async (c) => {
    await publishTrial(ctx, c.req.param("id"));
    return c.redirect(c.var.view.url(`${home}/${c.req.param("id")}`), 303);
  });
  return app;
}

function trialForms(ctx: LabsCtx, app: Hono<ConsoleEnv>) {
  const at = "/:id{[0-9a-z]{26}}";
  const crumbs = (c: C) => [{ href: home, label: c.var.t("trials.title") }];
  addFormRoute(app, "/new", {
    find: (c) => optionOf(ctx, c.req.query("option") ?? ""),
    title: (c) => c.var.t("trial.begin"),
    lead: (_, { option }) => <Tell map={option.title} />,
    crumbs,
    start: (c) => ({
      stage: "planned",
      who: pickLanguage(ctx.site.name, c.var.lang)?.text ?? "",
      ...dateParts("from", toLocalDate(ctx.clock.now(), ctx.site.zone)),
    }),
    draw: () => <TrialFields known={undefined} />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, { brief, option, ownId }, values) {
      const read = parseTrial(values, c.var, undefined);
      if (!read.ok) return read.problems;
      const about = { brief: brief.iri, ownOption: ownId, optionTitle: option.title };
      return `${home}/${await beginTrial(ctx, { ...read.value, ...about })}`;
    },
  });
  addFormRoute(app, `${at}/edit`, {
    find: (c) => getOwn(ctx, c),
    title: (c) => c.var.t("trial.edit"),
    lead: (_, trial) => <Tell map={trial.optionTitle} />,
    crumbs: (c, trial) => [...crumbs(c), { href: `${home}/${trial.id}`, label: nameOf(trial, c.var.lang) }],
    start: (c, trial) => ({
      scope: trial.scope[c.var.lang] ?? "",
      who: trial.who[c.var.lang] ?? "",
      result: trial.result?.[c.var.lang] ?? "",
      lesson: trial.lesson?.[c.var.lang] ?? "",
      evidence: trial.evidence ?? "",
      stage: trial.stage,
      ...dateParts("from", trial.from),
      ...dateParts("until", trial.until),
    }),
    draw: (_, trial) => <TrialFields known={trial} />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, trial, values) {
      const read = parseTrial(values, c.var, trial);
      if (!read.ok) return read.problems;
      await reviseTrial(ctx, trial.id, read.value);
      return `${home}/${trial.id}`;
    },
  });
  addSureRoute(app, `${at}/withdraw`, {
    find: (c) => getOwn(ctx, c),
    title: (c) => c.var.t("trial.withdraw"),
    name: (trial) => <Tell map={trial.optionTitle} />,
    effect: (c) => <p>{c.var.t("trial.withdraw.effect")}</p>,
    back: (trial) => `${home}/${trial.id}`,
    submit: (c) => c.var.t("word.withdraw"),
    async accept(_, trial) {
      await withdrawTrial(ctx, trial.id);
      return home;
    },
  });
}

const TrialFields: FC<{ known: Trial | undefined }> = ({ known }) => {
  const { t } = useView();
  return (
    <>
      <OwnTexts
        of="trial"
        known={known}
        fields={[{ name: "scope", hint: "trial.scope.hint", rows: 3 }, { name: "who" }]}
      />
      <DateField name="from" label={t("trial.from")} />
      <DateField name="until" label={t("trial.until")} optional />
      <SelectField
        name="stage"
        label={t("word.state")}
        options={trialStages.map((value) => ({ value, label: t(`trial.stage.${value}`) }))}
      />
      <OwnTexts
        of="trial"
        known={known}
        fields={[
          { name: "result", hint: "trial.result.hint", rows: 4, optional: true },
          { name: "lesson", hint: "trial.lesson.hint", rows: 4, optional: true },
        ]}
      />
      <TextField name="evidence" type="url" label={t("trial.evidence")} optional />
    </>
  );
};

/** The option that is to be tried, of a published brief of any site. */
async function optionOf(ctx: LabsCtx, id: string) {
  const row = await ctx.db
    .selectFrom("policy_labs_option")
    .select(["brief_id", "own_id"])
    .where("id", "=", id)
    .executeTakeFirst();
  const brief = row && (await findBrief(ctx.db, row.brief_id));
  const option = brief?.options.find((one) => one.id === id);
  if (brief?.state !== "published" || option === undefined || row === undefined) throw new Refusal("not-found");
  return { brief, option, ownId: row.own_id };
}

async function getOwn(ctx: LabsCtx, c: C): Promise<Trial> {
  const trial = await findTrial(ctx.db, c.req.param("id") ?? "");
  if (trial === undefined || trial.source !== undefined) throw new Refusal("not-found");
  return trial;
}

function nameOf({ optionTitle }: Trial, lang: string): string {
  return pickLanguage(optionTitle, lang)?.text ?? "";
}
