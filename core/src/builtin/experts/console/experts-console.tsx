import type { Context } from "hono";
import { Hono } from "hono";
import { hasScope } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, emptyForm, type FormState, isLanguage, readForm, textOf } from "../../../web/index.ts";
import { findCopies, isHeld } from "../copy-store.ts";
import type { ExpertsCtx } from "../experts-ctx.ts";
import { findInvitation, listInvitations, removeInvitation } from "../invitation-store.ts";
import { askAgain, type Invited, inviteExpert } from "../invite-expert.ts";
import { AskedPage } from "./pages/asked-page.tsx";
import { ConsoleExpertPage } from "./pages/console-expert-page.tsx";
import { ConsoleExpertsPage } from "./pages/console-experts-page.tsx";
import { ErasePage } from "./pages/erase-page.tsx";
import { InvitePage } from "./pages/invite-page.tsx";

const at = "/:id{[0-9a-z]{26}}";

/** Experts for those who ask them: who was asked, who agreed to what until when, whose consent ends soon. */
export function expertConsole(ctx: ExpertsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use(async (c, next) => {
    if (!hasScope(c.var.person, "experts:read") && !hasScope(c.var.person, "experts:write"))
      throw new Refusal("forbidden");
    await next();
  });

  app.get("/", async (c) => {
    const now = ctx.clock.now();
    const query = { now, source: "local" as const, limit: 30, cursor: c.req.query("cursor") || undefined };
    const page = await ctx.experts.list(query, c.var.viewer);
    const asked = await listInvitations(
      ctx,
      page.items.map(({ id }) => id),
    );
    return c.var.page({
      title: c.var.t("list.title"),
      body: <ConsoleExpertsPage experts={page.items} asked={asked} next={page.next} />,
    });
  });

  app.get("/invite", async (c) => showInvite(ctx, c, { ...emptyForm, values: { lang: c.var.lang } }, 200));
  app.post("/invite", async (c) => {
    const values = await readForm(c);
    const problems = [
      ...(textOf(values, "name") === "" ? [{ path: "name", message: c.var.t("mine.problem.name") }] : []),
      ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(textOf(values, "email"))
        ? []
        : [{ path: "email", message: c.var.t("mine.problem.email") }]),
    ];
    if (problems.length > 0) return showInvite(ctx, c, { values, problems }, 422);
    const lang = textOf(values, "lang");
    const invited = await inviteExpert(ctx, {
      name: textOf(values, "name"),
      email: textOf(values, "email"),
      words: textOf(values, "words").slice(0, 2000),
      lang: isLanguage(lang) ? lang : c.var.lang,
      key: c.var.sendKey ?? "",
    });
    return showAsked(c, invited);
  });

  app.get(at, async (c) => {
    const id = c.req.param("id");
    const expert = await ctx.experts.get({ ref: id, now: ctx.clock.now() }, c.var.viewer);
    return c.var.page({
      title: expert.fields.name ?? c.var.t("name.hidden"),
      body: (
        <ConsoleExpertPage
          expert={expert}
          scopes={(await ctx.experts.read(id))?.fields ?? {}}
          asked={await findInvitation(ctx, id)}
          held={await countHeld(ctx, id)}
        />
      ),
    });
  });
  app.post(`${at}/ask`, async (c) => {
    const id = c.req.param("id");
    const { draft } = await ctx.experts.get({ ref: id, now: ctx.clock.now() }, c.var.viewer);
    const known = await findInvitation(ctx, id);
    return showAsked(c, await askAgain(ctx, { id, lang: known?.lang ?? c.var.lang, what: draft ? "invite" : "link" }));
  });
  app.get(`${at}/erase`, async (c) => {
    const expert = await ctx.experts.get({ ref: c.req.param("id"), now: ctx.clock.now() }, c.var.viewer);
    return c.var.page({
      title: c.var.t("console.erase.title"),
      body: <ErasePage expert={expert} held={await countHeld(ctx, expert.id)} />,
    });
  });
  app.post(`${at}/erase`, async (c) => {
    const id = c.req.param("id");
    await ctx.transaction(async (tx) => {
      await ctx.experts.withdraw(tx, { id });
      await removeInvitation(tx, id);
    });
    return c.redirect(c.var.view.url("/console/experts"), 303);
  });
  return app;
}

async function showInvite(ctx: ExpertsCtx, c: Context<ConsoleEnv>, state: FormState, status: 200 | 422) {
  return c.var.page({
    title: c.var.t("console.invite"),
    status,
    mistakes: state.problems.length > 0,
    body: <InvitePage state={state} mails={await ctx.mail.isSetUp()} />,
  });
}

/** The link is told once, on this page: it is not kept and stands in no address. */
function showAsked(c: Context<ConsoleEnv>, invited: Invited) {
  const { site, lang, t } = c.var;
  const link = `${site.origin}/${lang}${invited.path}`;
  return c.var.page({ title: t("console.asked.title"), body: <AskedPage link={link} mailed={invited.mailed} /> });
}

function countHeld(ctx: ExpertsCtx, id: string): Promise<number> {
  return ctx.transaction(async (tx) => (await findCopies(tx, id)).filter(isHeld).length);
}
