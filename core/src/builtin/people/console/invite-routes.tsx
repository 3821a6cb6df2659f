import type { Context } from "hono";
import { Hono } from "hono";
import { type PersonRole, personRoles } from "../../../content/types/index.ts";
import { type Problem, Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, emptyForm, type FormState, readForm, secretPage, textOf } from "../../../web/index.ts";
import { invitationMail } from "../mails.ts";
import { InvitePage } from "../pages/invite-page.tsx";
import { InvitedPage } from "../pages/invited-page.tsx";
import type { PeopleCtx } from "../people-ctx.ts";
import { isRefused } from "../refused.ts";

/** Inviting somebody: by e-mail, and always with a link to hand over in another way. */
export function inviteRoutes(ctx: PeopleCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();

  app.get("/invite", (c) => show(c, { ...emptyForm, values: { role: "editor", lang: c.var.lang } }));
  app.post("/invite", async (c) => {
    const { t, lang } = c.var;
    const values = await readForm(c);
    const role = personRoles.find((one) => one === textOf(values, "role"));
    if (role === undefined) return show(c, { values, problems: [{ path: "role", message: t("problem.role") }] });
    const language = ctx.site.languages.find((one) => one === textOf(values, "lang")) ?? lang;
    try {
      const to = await invite(ctx, c, { email: textOf(values, "email"), role, lang: language });
      return c.redirect(c.var.view.url(to), 303);
    } catch (error) {
      const problems = problemsOf(error, t);
      if (problems === undefined) throw error;
      return show(c, { values, problems });
    }
  });

  app.get("/invited/:token{[\\w-]{43}}", async (c) => {
    const { t, view } = c.var;
    const token = c.req.param("token");
    const invitation = await ctx.people.findInvitation(token);
    if (!invitation) throw new Refusal("not-found");
    const lang = invitation.lang ?? view.lang;
    const link = `${ctx.site.origin}/${ctx.site.languages.find((one) => one === lang) ?? view.lang}/invitation/${token}`;
    const body = <InvitedPage invitation={invitation} link={link} mailed={c.req.query("mail") === "sent"} />;
    return secretPage(await c.var.page({ title: t("invited.title"), body }));
  });

  app.post("/invitations/:id{[0-9a-z]{26}}/withdraw", async (c) => {
    const by = { person: c.var.person.id };
    await ctx.transaction((tx) => ctx.people.withdrawInvitation(tx, { id: c.req.param("id"), by }));
    return c.redirect(c.var.view.url("/console/people?done=withdraw"), 303);
  });
  return app;
}

function invite(ctx: PeopleCtx, c: Context<ConsoleEnv>, wanted: { email: string; role: PersonRole; lang: string }) {
  const { person } = c.var;
  return ctx.transaction(async (tx) => {
    const { token } = await ctx.people.invite(tx, { ...wanted, by: { person: person.id } });
    const { lang, email: to } = wanted;
    const sent = await ctx.mail.send(tx, await invitationMail(ctx, { to, token, lang, by: person.name }));
    return `/console/people/invited/${token}${sent === "waiting" ? "?mail=sent" : ""}`;
  });
}

function show(c: Context<ConsoleEnv>, state: FormState) {
  const mistakes = state.problems.length > 0;
  const status = mistakes ? 422 : 200;
  return c.var.page({ title: c.var.t("invite.title"), status, mistakes, body: <InvitePage state={state} /> });
}

function problemsOf(error: unknown, t: (id: string) => string): Problem[] | undefined {
  if (isRefused(error, "invalid")) return [{ path: "email", message: t("problem.email") }];
  if (isRefused(error, "conflict")) return [{ path: "email", message: t("problem.taken") }];
  return undefined;
}
