import { toLocalDate } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import {
  addFormRoute,
  addSureRoute,
  type ConsoleEnv,
  DateField,
  dateParts,
  SelectField,
  Tell,
  TextField,
  termOptions,
} from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { OwnTexts } from "../forms/own-texts.tsx";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { isWritten } from "../risks/risk.ts";
import { findResilience } from "../risks/risk-store.ts";
import { atBrief, briefAt, briefCrumbs, labOf, republish } from "./at-brief.ts";
import { type Brief, lacksOf } from "./brief.ts";
import { findBriefOfLab } from "./brief-store.ts";
import { followUpDesk } from "./follow-up-desk.tsx";
import { optionDesk } from "./option-desk.tsx";
import { BriefDeskPage } from "./pages/brief-desk-page.tsx";
import { WordCount } from "./pages/word-count.tsx";
import { parseBrief, parseSubmission } from "./parse-brief.ts";
import { publishBrief, refuseLacks, withdrawBrief } from "./publish-brief.ts";
import { sendFile } from "./routes.tsx";
import { wordScript } from "./word-script.ts";
import { markSubmitted, writeBrief } from "./write-brief.ts";

type C = Context<ConsoleEnv>;

/** `/console/labs/:lab/brief`: the brief from its draft to what became of its options. */
export function briefDesk(ctx: LabsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", async (c) => {
    const lab = await labOf(ctx, c);
    const brief = await findBriefOfLab(ctx.db, lab.id);
    const hasResilience = isWritten(await findResilience(ctx.db, lab.id));
    const limit = ctx.settings.briefWords;
    return c.var.page({
      title: c.var.t("brief.title"),
      body: (
        <BriefDeskPage
          lab={lab}
          brief={brief}
          limit={limit}
          lacks={brief ? lacksOf(brief, { limit, hasResilience }) : []}
          arrivals={brief?.state === "published" ? await ctx.deliveries.ofObject(brief.iri, c.var.person) : undefined}
        />
      ),
    });
  });
  briefForms(ctx, app);
  optionDesk(ctx, app);
  followUpDesk(ctx, app);
  app.get("/:file{file\\.(?:txt|md|html)}", async (c) => sendFile(ctx, c, (await atBrief(ctx, c)).brief));
  app.post("/publish", async (c) => {
    const at = await atBrief(ctx, c);
    await publishBrief(ctx, { ...at, t: c.var.t });
    return c.redirect(c.var.view.url(briefAt(at.lab)), 303);
  });
  return app;
}

function briefForms(ctx: LabsCtx, app: Hono<ConsoleEnv>) {
  addFormRoute(app, "/edit", {
    async find(c) {
      const lab = await labOf(ctx, c);
      return { lab, brief: await findBriefOfLab(ctx.db, lab.id) };
    },
    title: (c) => c.var.t("brief.edit"),
    lead: (c) => c.var.t("brief.edit.lead", { count: ctx.settings.briefWords }),
    crumbs: briefCrumbs,
    scripts: <script type="module" src={wordScript.at} />,
    start: (c, { lab, brief }) => ({
      title: brief?.title[c.var.lang] ?? (brief ? "" : (pickLanguage(lab.title, c.var.lang)?.text ?? "")),
      context: brief?.context[c.var.lang] ?? "",
      agreement: brief?.agreement?.[c.var.lang] ?? "",
      difference: brief?.difference?.[c.var.lang] ?? "",
      licence: brief?.licence ?? "CC-BY-4.0",
    }),
    draw: (c, { brief }) => <BriefFields c={c} known={brief} limit={ctx.settings.briefWords} />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, { lab, brief }, values) {
      const read = parseBrief(values, c.var, brief);
      if (!read.ok) return read.problems;
      const isPublic = brief?.state === "published";
      if (isPublic) await refuseLacks(ctx, { brief: { ...brief, ...read.value }, lab, t: c.var.t });
      await writeBrief(ctx, { ...(brief && { id: brief.id }), lab: lab.id, text: read.value });
      if (isPublic) await republish(ctx, c, lab);
      return briefAt(lab);
    },
  });
  addFormRoute(app, "/submitted", {
    find: (c) => atBrief(ctx, c),
    title: (c) => c.var.t("submission.title"),
    lead: (c) => c.var.t("submission.lead"),
    crumbs: briefCrumbs,
    start: (_, { brief: { submission } }) => ({
      ...dateParts("on", submission?.on ?? toLocalDate(ctx.clock.now(), ctx.site.zone)),
      resultUrl: submission?.resultUrl ?? "",
    }),
    draw: (c) => (
      <>
        <DateField name="on" label={c.var.t("submission.on")} />
        <TextField
          name="resultUrl"
          type="url"
          label={c.var.t("submission.result")}
          hint={c.var.t("submission.result.hint")}
          optional
        />
      </>
    ),
    submit: (c) => c.var.t("word.save"),
    async accept(c, { lab, brief }, values) {
      const read = parseSubmission(values, c.var);
      if (!read.ok) return read.problems;
      await markSubmitted(ctx, brief.id, read.value);
      return briefAt(lab);
    },
  });
  addSureRoute(app, "/withdraw", {
    find: (c) => atBrief(ctx, c),
    title: (c) => c.var.t("brief.withdraw"),
    name: ({ brief }) => <Tell map={brief.title} />,
    effect: (c) => <p>{c.var.t("brief.withdraw.effect")}</p>,
    back: ({ lab }) => briefAt(lab),
    submit: (c) => c.var.t("word.withdraw"),
    async accept(_, { lab, brief }) {
      await withdrawBrief(ctx, brief.id);
      return briefAt(lab);
    },
  });
}

function BriefFields({ c, known, limit }: { c: C; known: Brief | undefined; limit: number }) {
  const { t, lang } = c.var;
  return (
    <>
      <OwnTexts
        of="brief"
        known={known}
        fields={[
          { name: "title", label: "brief.name" },
          { name: "context", hint: "brief.context.hint", rows: 10, optional: true },
          { name: "agreement", hint: "brief.points.hint", rows: 8, optional: true },
          { name: "difference", hint: "brief.points.hint", rows: 8, optional: true },
        ]}
      />
      <SelectField
        name="licence"
        label={t("brief.licence")}
        hint={t("brief.licence.hint")}
        options={termOptions("licences", lang)}
      />
      <WordCount brief={known} lang={lang} limit={limit} />
    </>
  );
}
