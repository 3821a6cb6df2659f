import type { Context } from "hono";
import { Hono } from "hono";
import { Refusal } from "../../kit/index.ts";
import { type PageEnv, publicForm, secretPage, textOf } from "../../web/index.ts";
import { currentConduct } from "./conduct/current-conduct.ts";
import { findSubject } from "./find-subject.ts";
import type { ModerationCtx } from "./moderation-ctx.ts";
import { AffectedPage } from "./pages/affected-page.tsx";
import { AppealPage } from "./pages/appeal-page.tsx";
import { AppealSentPage } from "./pages/appeal-sent-page.tsx";
import { ConductPage } from "./pages/conduct-page.tsx";
import { ModerationPage, type MonthOfModeration } from "./pages/moderation-page.tsx";
import { OutcomePage } from "./pages/outcome-page.tsx";
import { ReportPage } from "./pages/report-page.tsx";
import { readAppeal, readReport } from "./read-form.ts";

const secretPath = "/:n{[0-9]{1,9}}/:secret{[\\w-]{24}}";

export function moderationRoutes(ctx: ModerationCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const report = reportForm(ctx);
  const appeal = appealForm(ctx);

  app.get("/", async (c) => {
    const decisions = await ctx.moderation.publicDecisions({ limit: 50, cursor: c.req.query("cursor") });
    return c.var.page({
      title: c.var.t("list.title"),
      description: c.var.t("list.lead"),
      body: <ModerationPage months={await lastMonths(ctx)} decisions={decisions} />,
    });
  });
  app.get("/conduct", async (c) => {
    const conduct = currentConduct(await ctx.moderation.readConduct(), c.var.lang);
    return c.var.page({ title: c.var.t("conduct.title"), body: <ConductPage conduct={conduct} /> });
  });

  app.get("/report", report.page);
  app.post("/report", report.send);
  app.get(`/reports${secretPath}`, async (c) => {
    const { n, secret } = linkOf(c);
    const outcome = await ctx.moderation.findOutcome({ n, secret });
    if (!outcome) throw new Refusal("not-found");
    const title = c.var.t("outcome.title", { number: `R${n}` });
    const query = new URLSearchParams({ decision: `D${outcome.decision?.n ?? ""}`, proof: `R${n} ${secret}` });
    const appealHref = c.var.view.url(`/moderation/appeal?${query}`);
    return secretPage(
      await c.var.page({ title, noIndex: true, body: <OutcomePage outcome={outcome} appealHref={appealHref} /> }),
    );
  });

  app.get("/appeal", appeal.page);
  app.post("/appeal", appeal.send);
  app.get("/appeals/:n{[0-9]{1,9}}", (c) => {
    const number = `A${c.req.param("n")}`;
    const title = c.var.t("appeal.sent.title", { number });
    return c.var.page({ title, noIndex: true, body: <AppealSentPage title={title} /> });
  });
  app.get(`/decisions${secretPath}`, async (c) => {
    const { n, secret } = linkOf(c);
    const affected = await ctx.moderation.findAffected({ n, secret });
    if (!affected) throw new Refusal("not-found");
    const title = c.var.t("decision.title", { number: `D${n}` });
    const query = new URLSearchParams({ decision: `D${n}`, proof: `D${n} ${secret}` });
    const appealHref = c.var.view.url(`/moderation/appeal?${query}`);
    return secretPage(
      await c.var.page({ title, noIndex: true, body: <AffectedPage affected={affected} appealHref={appealHref} /> }),
    );
  });
  return app;
}

function reportForm(ctx: ModerationCtx) {
  return publicForm({
    async show(c, state, status) {
      const { t, viewer, page } = c.var;
      const given = textOf(state.values, "page") || (c.req.query("page") ?? "");
      // What is wrong with the page's address has to be corrected in a field.
      const subject = state.problems.some(({ path }) => path === "page")
        ? undefined
        : await findSubject(ctx, given, viewer);
      const title = t("report.title");
      const mistakes = state.problems.length > 0;
      return page({ title, status, mistakes, noIndex: true, body: <ReportPage subject={subject} state={state} /> });
    },
    async accept(c, { values, key }) {
      const { t, lang, viewer, view } = c.var;
      const subject = await findSubject(ctx, textOf(values, "page"), viewer);
      const read = readReport(values, t);
      const problems = [
        ...(subject ? [] : [{ path: "page", message: t("problem.page") }]),
        ...(read.ok ? [] : read.problems),
      ];
      if (!subject || !read.ok) return { problems };
      const { about } = subject;
      const filed = await ctx.transaction((tx) => ctx.moderation.fileReport(tx, { ...read.value, about, lang, key }));
      // Sent twice: the secret was told once, to whoever sent it first.
      if (filed.secret === undefined) return c.redirect(view.url("/moderation"), 303);
      return c.redirect(view.url(`/moderation/reports/${filed.n}/${filed.secret}`), 303);
    },
  });
}

function appealForm(ctx: ModerationCtx) {
  return publicForm({
    async show(c, state, status) {
      const { t, page } = c.var;
      const decision = c.req.query("decision") ?? "";
      const proof = textOf(state.values, "proof") || (c.req.query("proof") ?? "");
      const mistakes = state.problems.length > 0;
      return secretPage(
        await page({
          title: t("appeal.title"),
          status,
          mistakes,
          noIndex: true,
          body: <AppealPage decision={decision} proof={proof} state={state} />,
        }),
      );
    },
    async accept(c, { values, key }) {
      const { t, lang, view } = c.var;
      const read = readAppeal(values, t);
      if (!read.ok) return read;
      const decision = await ctx.moderation.findDecision(read.value.decision);
      const side = decision && (await sideOf(ctx, { decision: decision.n, proof: textOf(values, "proof") }));
      // An end of a measure harms nobody but whoever asked for the measure.
      if (!decision || side === undefined || (decision.action === "undo" && side !== "reporter")) {
        return { problems: [{ path: "decision", message: t("problem.decision") }] };
      }
      const { n } = await ctx.transaction((tx) => ctx.moderation.fileAppeal(tx, { ...read.value, side, lang, key }));
      return c.redirect(view.url(`/moderation/appeals/${n}`), 303);
    },
  });
}

/** Who has the secret of the report or of the decision is believed; the number alone proves nothing. */
async function sideOf(ctx: ModerationCtx, { decision, proof }: { decision: number; proof: string }) {
  const [, letter, digits, secret = ""] = /^([RD])([0-9]{1,9}) ([\w-]{24})$/.exec(proof) ?? [];
  const n = Number(digits);
  if (letter === "D" && n === decision && (await ctx.moderation.findAffected({ n, secret }))) return "affected";
  const outcome = letter === "R" ? await ctx.moderation.findOutcome({ n, secret }) : undefined;
  return outcome?.decision?.n === decision ? "reporter" : "unproved";
}

function linkOf(c: Context<PageEnv>): { n: number; secret: string } {
  return { n: Number(c.req.param("n")), secret: c.req.param("secret") ?? "" };
}

/** This month and the eleven before it. */
function lastMonths(ctx: ModerationCtx): Promise<MonthOfModeration[]> {
  const now = new Date(ctx.clock.now());
  const from = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 11, 1);
  return ctx.moderation.figures({ from, to: now.getTime() + 1 });
}
