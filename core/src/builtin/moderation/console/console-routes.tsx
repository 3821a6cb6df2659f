import type { Context } from "hono";
import { Hono } from "hono";
import { hasScope } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, emptyForm, type FormState, isLanguage, readForm, textOf } from "../../../web/index.ts";
import { longestConduct } from "../commands/conduct-commands.ts";
import { appealLink } from "../commands/decision-line.ts";
import { currentConduct } from "../conduct/current-conduct.ts";
import type { ModerationCtx } from "../moderation-ctx.ts";
import { type Chosen, readChosen, readReasons } from "./decide-form.ts";
import { AppealDesk } from "./pages/appeal-desk.tsx";
import { ConductDesk } from "./pages/conduct-desk.tsx";
import { ConfirmPage } from "./pages/confirm-page.tsx";
import { DecisionDesk } from "./pages/decision-desk.tsx";
import { DecisionsDesk } from "./pages/decisions-desk.tsx";
import { ReportDesk } from "./pages/report-desk.tsx";
import { ReportsDesk } from "./pages/reports-desk.tsx";

const numbered = "/:n{[0-9]{1,9}}";
const home = "/console/moderation";

/** What was reported and what is decided on it, for those who moderate. */
export function moderationConsole(ctx: ModerationCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use("*", async (c, next) => {
    if (!hasScope(c.var.viewer, "moderation:write")) throw new Refusal("forbidden");
    await next();
  });
  const n = (c: Context<ConsoleEnv>) => Number(c.req.param("n"));
  const to = (c: Context<ConsoleEnv>, path: string) => c.redirect(c.var.view.url(`${home}${path}`), 303);

  app.get("/", async (c) => {
    const state = c.req.query("tab") === "decided" ? "decided" : "open";
    const { items, next } = await ctx.moderation.listReports({ state, limit: 30, cursor: c.req.query("cursor") });
    const appeals = state === "open" ? await ctx.moderation.listAppeals() : [];
    return c.var.page({
      title: c.var.t("console.title"),
      body: <ReportsDesk tab={state} reports={items} appeals={appeals} next={next} />,
    });
  });

  async function reportPage(c: Context<ConsoleEnv>, state?: FormState) {
    const report = await ctx.moderation.getReport(n(c));
    return c.var.page({
      title: c.var.t("outcome.title", { number: `R${report.n}` }),
      ...(state && { status: 422, mistakes: true }),
      body: <ReportDesk report={report} own={ctx.site.origin} state={state ?? emptyForm} />,
    });
  }
  app.get(`/reports${numbered}`, (c) => reportPage(c));
  app.post(`/reports${numbered}`, async (c) => {
    const { t } = c.var;
    const report = await ctx.moderation.getReport(n(c));
    const values = await readForm(c);
    const action = readChosen(values);
    const { problems, ...reasons } = readReasons(values, t);
    if (action === undefined) problems.unshift({ path: "action", message: t("console.problem.action") });
    if (action === undefined || problems.length > 0) return reportPage(c, { values, problems });
    if (action !== "dismiss" && textOf(values, "sure") !== "yes") {
      const body = <ConfirmPage action={action} report={report} values={values} />;
      return c.var.page({ title: t(`console.do.${action}`), body });
    }
    const decided = await decide(ctx, action, {
      ...reasons,
      report: report.n,
      target: report.target,
      origin: report.origin,
    });
    return to(c, `/decisions/${decided}?done=yes`);
  });
  app.post(`/reports${numbered}/forward`, async (c) => {
    await ctx.transaction((tx) => ctx.moderation.forwardReport(tx, n(c)));
    return to(c, `/reports/${n(c)}`);
  });

  app.get("/decisions", async (c) => {
    const decisions = await ctx.moderation.publicDecisions({ limit: 50, cursor: c.req.query("cursor") });
    return c.var.page({ title: c.var.t("decisions.title"), body: <DecisionsDesk decisions={decisions} /> });
  });
  async function decisionPage(c: Context<ConsoleEnv>, more: { state?: FormState; link?: string } = {}) {
    const decision = await ctx.moderation.findDecision(n(c));
    if (!decision) throw new Refusal("not-found");
    const { state, link } = more;
    const done = c.req.query("done") === "yes";
    return c.var.page({
      title: c.var.t("decision.title", { number: `D${decision.n}` }),
      ...(state && { status: 422, mistakes: true }),
      body: <DecisionDesk decision={decision} done={done} link={link} state={state ?? emptyForm} />,
    });
  }
  app.get(`/decisions${numbered}`, (c) => decisionPage(c));
  app.post(`/decisions${numbered}/link`, async (c) => {
    const secret = await ctx.transaction((tx) => ctx.moderation.renewSecret(tx, n(c)));
    return decisionPage(c, { link: appealLink(ctx, { n: n(c), secret }) });
  });
  app.post(`/decisions${numbered}/undo`, async (c) => {
    const values = await readForm(c);
    const { problems, ...reasons } = readReasons(values, c.var.t);
    if (problems.length > 0) return decisionPage(c, { state: { values, problems } });
    const decision = await ctx.moderation.findDecision(n(c));
    if (!decision?.inForce) throw new Refusal("conflict");
    const undone = await ctx.transaction((tx) => ctx.moderation.undo(tx, { ...reasons, target: decision.target }));
    return to(c, `/decisions/${undone.n}?done=yes`);
  });

  async function appealPage(c: Context<ConsoleEnv>, state?: FormState) {
    const appeal = await ctx.moderation.getAppeal(n(c));
    return c.var.page({
      title: c.var.t("console.appeal.title", { number: `A${appeal.n}` }),
      ...(state && { status: 422, mistakes: true }),
      body: <AppealDesk appeal={appeal} state={state ?? emptyForm} />,
    });
  }
  app.get(`/appeals${numbered}`, (c) => appealPage(c));
  app.post(`/appeals${numbered}`, async (c) => {
    const { t } = c.var;
    const values = await readForm(c);
    const answer = textOf(values, "answer");
    const { problems, ...reasons } = readReasons(values, t);
    if (answer !== "grant" && answer !== "reject") {
      problems.unshift({ path: "answer", message: t("console.problem.answer") });
    }
    if (problems.length > 0) return appealPage(c, { values, problems });
    const verb = answer === "grant" ? ctx.moderation.grantAppeal : ctx.moderation.rejectAppeal;
    const decided = await ctx.transaction((tx) => verb(tx, { ...reasons, appeal: n(c) }));
    return to(c, `/decisions/${decided.n}?done=yes`);
  });

  async function conductPage(c: Context<ConsoleEnv>, state?: FormState) {
    const lang = c.req.param("in") ?? "";
    if (!isLanguage(lang)) throw new Refusal("not-found");
    const own = await ctx.moderation.readConduct();
    // What is in another language is nothing to go on from.
    const shown = currentConduct(
      own.filter((one) => one.lang === lang),
      lang,
    );
    return c.var.page({
      title: c.var.t("conduct.title"),
      ...(state && { status: 422, mistakes: true }),
      body: (
        <ConductDesk
          lang={lang}
          own={own.map((one) => one.lang)}
          isOwn={shown.own}
          done={c.req.query("done") === "yes"}
          state={state ?? { values: { text: shown.text }, problems: [] }}
        />
      ),
    });
  }
  app.get("/conduct", (c) => to(c, `/conduct/${c.var.lang}`));
  app.get("/conduct/:in{[a-z]{2}}", (c) => conductPage(c));
  app.post("/conduct/:in{[a-z]{2}}", async (c) => {
    const values = await readForm(c);
    const text = textOf(values, "text");
    const lang = c.req.param("in");
    if (text === "" || text.length > longestConduct) {
      return conductPage(c, { values, problems: [{ path: "text", message: c.var.t("console.problem.conduct") }] });
    }
    if (!isLanguage(lang)) throw new Refusal("not-found");
    await ctx.transaction((tx) => ctx.moderation.writeConduct(tx, { lang, text }));
    return to(c, `/conduct/${lang}?done=yes`);
  });
  return app;
}

interface Deciding {
  reason: ReturnType<typeof readReasons>["reason"];
  note: string;
  report: number;
  target: string;
  origin: string | undefined;
}

/** Gives the decision's number. */
async function decide(ctx: ModerationCtx, action: Chosen, { target, origin, ...given }: Deciding): Promise<number> {
  const { n } = await ctx.transaction((tx) => {
    if (action === "dismiss") return ctx.moderation.dismiss(tx, given);
    if (action === "hide") return ctx.moderation.hide(tx, { ...given, ref: target });
    if (origin === undefined || origin === ctx.site.origin) throw new Refusal("conflict");
    return ctx.moderation.restrict(tx, { ...given, site: origin, action });
  });
  return n;
}
