import type { Context } from "hono";
import { Hono } from "hono";
import {
  type ConsoleEnv,
  emptyForm,
  type FormState,
  networkOf,
  readForm,
  secretPage,
  textOf,
} from "../../../web/index.ts";
import { answerTime } from "../email-form.tsx";
import { emailChangedMail, newEmailMail } from "../mails.ts";
import { ButtonPage } from "../pages/button-page.tsx";
import { NewEmailPage } from "../pages/new-email-page.tsx";
import { OverPage } from "../pages/over-page.tsx";
import type { PeopleCtx } from "../people-ctx.ts";
import { isRefused } from "../refused.ts";

const token = "/:token{[\\w-]{43}}";

/** Another address for oneself: it counts when the link that was mailed to it is opened by the same person, and its button pressed. */
export function emailRoutes(ctx: PeopleCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();

  app.get("/", (c) => showForm(ctx, c));
  app.post("/", async (c) => {
    const { t, view } = c.var;
    const values = await readForm(c);
    if (!(await ctx.mail.isSetUp()))
      return showForm(ctx, c, { values, problems: [{ path: "", message: t("new-email.no-mail") }] });
    const slow = new Promise((resolve) => setTimeout(resolve, answerTime));
    try {
      await ask(ctx, c, textOf(values, "email"));
    } catch (error) {
      const problem = problemOf(error, t);
      if (problem === undefined) throw error;
      return showForm(ctx, c, { values, problems: [problem] });
    } finally {
      await slow;
    }
    return c.redirect(view.url("/console/me?done=email-asked"), 303);
  });

  app.get(token, async (c) => {
    const { t, person } = c.var;
    const found = await ctx.people.findNewEmail({ token: c.req.param("token"), person: person.id });
    if (!found) return showOver(c);
    const title = t("new-email.take.title");
    const lead = t("new-email.take.lead", { email: found.email });
    const body = <ButtonPage title={title} lead={lead} button={t("new-email.take.submit")} state={emptyForm} />;
    return secretPage(await c.var.page({ title, body }));
  });

  app.post(token, async (c) => {
    const given = { token: c.req.param("token"), person: c.var.person.id };
    try {
      await ctx.transaction(async (tx) => {
        const { person, before } = await ctx.people.takeNewEmail(tx, given);
        const { name, lang = c.var.lang } = person;
        await ctx.mail.send(tx, await emailChangedMail(ctx, { to: before, name, lang }));
      });
    } catch (error) {
      if (isRefused(error, "gone")) return showOver(c);
      throw error;
    }
    return c.redirect(c.var.view.url("/console/me?done=email"), 303);
  });
  return app;
}

function ask(ctx: PeopleCtx, c: Context<ConsoleEnv>, email: string) {
  const { person, lang: shown } = c.var;
  return ctx.transaction(async (tx) => {
    const asked = { person: person.id, email, address: networkOf(c.var.form.address) };
    const { mail } = await ctx.people.askNewEmail(tx, asked);
    if (!mail) return;
    const { lang = shown } = (await ctx.people.find(person.id)) ?? {};
    await ctx.mail.send(tx, {
      ...(await newEmailMail(ctx, { ...mail, lang })),
      urgent: true,
      until: tx.now + 3_600_000,
    });
  });
}

async function showForm(ctx: PeopleCtx, c: Context<ConsoleEnv>, state: FormState = emptyForm) {
  const mistakes = state.problems.length > 0;
  const body = <NewEmailPage state={state} mail={await ctx.mail.isSetUp()} />;
  return c.var.page({ title: c.var.t("new-email.title"), status: mistakes ? 422 : 200, mistakes, body });
}

async function showOver(c: Context<ConsoleEnv>) {
  const title = c.var.t("over.title");
  return secretPage(
    await c.var.page({ title, status: 410, body: <OverPage title={title} again="/console/me/email" /> }),
  );
}

function problemOf(error: unknown, t: (id: string) => string) {
  if (isRefused(error, "too-many-requests")) return { path: "", message: t("problem.many-links") };
  if (!isRefused(error, "invalid")) return undefined;
  return { path: "email", message: t("problem.new-email") };
}
