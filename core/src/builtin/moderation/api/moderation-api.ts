import { Hono } from "hono";
import * as z from "zod";
import { categories, hasScope, type Viewer } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import { type ApiEnv, actionRoute, isLanguage, itemRoute, listRoute } from "../../../web/index.ts";
import { checkConduct } from "../commands/conduct-commands.ts";
import { appealLink } from "../commands/decision-line.ts";
import { currentConduct } from "../conduct/current-conduct.ts";
import type { ModerationCtx } from "../moderation-ctx.ts";
import { appealJson, conductJson, decisionJson, publicDecisionJson, reportJson, toJson } from "./moderation-json.ts";

const scope = "moderation:write";
const path = "/:n{[0-9]{1,9}}";

/** What moderators do with `nri`, for programs: their own token, with the scope `moderation:write`. Decisions are public, without persons. */
export function moderationApi(ctx: ModerationCtx): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();

  api.get(
    "/decisions",
    listRoute(
      { summary: "Decisions of moderators, without what could name a person", answer: publicDecisionJson },
      async (page) => {
        const { items, next } = await ctx.moderation.publicDecisions(page);
        return { items: items.map(toJson), next };
      },
    ),
  );
  api.get(
    "/conduct",
    itemRoute(
      { summary: "The code of conduct", query: z.strictObject({ lang: language().optional() }), answer: conductJson },
      async ({ query }) => {
        const asked = query.lang ?? ctx.site.languages[0] ?? "en";
        return toJson(currentConduct(await ctx.moderation.readConduct(), isLanguage(asked) ? asked : "en"));
      },
    ),
  );
  api.put(
    "/conduct/:lang{[a-z]{2}}",
    actionRoute(
      {
        summary: "Write the code of conduct in one language, in Markdown",
        scope,
        body: z.strictObject({ text: z.string() }),
      },
      async ({ c, body: { text } }) => {
        const lang = c.req.param("lang") ?? "";
        if (!isLanguage(lang)) throw new Refusal("not-found", { message: `This software has no pages in "${lang}".` });
        checkConduct(text);
        return toJson(await ctx.transaction((tx) => ctx.moderation.writeConduct(tx, { lang, text: text.trim() })));
      },
    ),
  );

  api.get(
    "/why",
    itemRoute(
      {
        summary: "What was decided on an item or a site, for those who work here",
        query: z.strictObject({
          target: z.string().min(1).max(2048).describe("Id or IRI of an item, or https://host"),
        }),
        answer: z.object({ decisions: z.array(decisionJson) }),
      },
      async ({ query, viewer }) => {
        requireWorker(viewer);
        return { decisions: (await ctx.moderation.why(query.target)).map(toJson) };
      },
    ),
  );

  api.get(
    "/reports",
    listRoute(
      {
        summary: "What was reported",
        scope,
        query: z.strictObject({ state: z.enum(["open", "decided", "all"]).optional() }),
        answer: reportJson,
      },
      async ({ query, limit, cursor }) => {
        const { items, next } = await ctx.moderation.listReports({ ...query, limit, cursor });
        return { items: items.map(toJson), next };
      },
    ),
  );
  api.get(
    `/reports${path}`,
    itemRoute({ summary: "One report, with decisions and appeals", scope, answer: reportJson }, async ({ c }) => {
      const { decisions, appeals, ...report } = await ctx.moderation.getReport(numberOf(c.req.param("n")));
      return { ...toJson(report), decisions: decisions.map(toJson), appeals: appeals.map(toJson) };
    }),
  );
  api.post(
    `/reports${path}/forward`,
    actionRoute(
      { summary: "Tell the site that the item is from, without the reporter's name", scope, status: 204 },
      async ({ c }) => {
        await ctx.transaction((tx) => ctx.moderation.forwardReport(tx, numberOf(c.req.param("n"))));
      },
    ),
  );

  api.post(
    "/decisions",
    actionRoute(
      {
        summary: "Hide an item, limit or suspend a site, end a measure, or dismiss a report",
        scope,
        body: decisionInput,
        status: 201,
      },
      async ({ body }) => {
        const decided = await decide(ctx, body);
        return { n: decided.n, action: decided.action, target: decided.target, appealLink: appealLink(ctx, decided) };
      },
    ),
  );

  api.get(
    "/appeals",
    listRoute(
      {
        summary: "Appeals against decisions",
        scope,
        query: z.strictObject({ state: z.enum(["open", "granted", "rejected", "all"]).optional() }),
        answer: appealJson,
      },
      async ({ query }) => ({
        items: (await ctx.moderation.listAppeals(query.state ? { state: query.state } : {})).map(toJson),
      }),
    ),
  );
  for (const verb of ["grant", "reject"] as const) {
    api.post(
      `/appeals${path}/${verb}`,
      actionRoute(
        { summary: verb === "grant" ? "End what the appeal is against" : "Keep to the decision", scope, body: reasons },
        async ({ c, body }) => {
          const appeal = numberOf(c.req.param("n"));
          const run = verb === "grant" ? ctx.moderation.grantAppeal : ctx.moderation.rejectAppeal;
          const { n } = await ctx.transaction((tx) => run(tx, { ...body, appeal }));
          return { decision: n };
        },
      ),
    );
  }
  return api;
}

const reasons = z.strictObject({
  reason: z.enum(categories),
  note: z.string().max(2000).optional().describe("For the reporter and for the side that it affects; never published"),
});

const decisionInput = reasons.extend({
  action: z.enum(["hide", "limit", "suspend", "undo", "dismiss"]),
  target: z
    .string()
    .trim()
    .min(1)
    .max(2048)
    .optional()
    .describe("Id or IRI of an item, or https://host; of a dismissal the report says it"),
  report: z.int().min(1).optional(),
  appeal: z.int().min(1).optional(),
});

async function decide(ctx: ModerationCtx, { action, target, ...given }: z.infer<typeof decisionInput>) {
  if (action === "dismiss") {
    const { report } = given;
    if (report === undefined) throw missing("report", "Name the report");
    return ctx.transaction((tx) => ctx.moderation.dismiss(tx, { ...given, report }));
  }
  if (target === undefined) throw missing("target", "Name the item or the site");
  if (action === "hide") return ctx.transaction((tx) => ctx.moderation.hide(tx, { ref: target, ...given }));
  if (action === "undo") return ctx.transaction((tx) => ctx.moderation.undo(tx, { target, ...given }));
  if (target.startsWith(ctx.site.origin)) throw missing("target", "This is this very site");
  return ctx.transaction((tx) => ctx.moderation.restrict(tx, { site: target, action, ...given }));
}

function missing(at: string, message: string): Refusal {
  return new Refusal("invalid", { problems: [{ path: at, message }] });
}

const workers = [scope, "events:write", "outputs:write", "experts:write", "directory:write"];

function requireWorker(viewer: Viewer): void {
  if (workers.some((one) => hasScope(viewer, one))) return;
  throw viewer.kind === "public"
    ? new Refusal("not-signed-in")
    : new Refusal("forbidden", { message: "This needs a token that may work on something here." });
}

function language() {
  return z.string().refine(isLanguage, "Use a language of the pages, such as fr");
}

function numberOf(given: string | undefined): number {
  return Number(given);
}
