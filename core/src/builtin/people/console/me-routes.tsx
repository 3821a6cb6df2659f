import type { Context } from "hono";
import { Hono } from "hono";
import type { Problem } from "../../../kit/index.ts";
import { type ConsoleEnv, emptyForm, type FormState, readForm, secretPage, textOf } from "../../../web/index.ts";
import { siteName } from "../mails.ts";
import { MePage } from "../pages/me-page.tsx";
import type { PeopleCtx } from "../people-ctx.ts";
import { isRefused } from "../refused.ts";
import { emailRoutes } from "./email-routes.tsx";

/** One's own account: name and language, where one is signed in, passkeys. */
export function meRoutes(ctx: PeopleCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const done = (c: Context<ConsoleEnv>, what: string) => c.redirect(c.var.view.url(`/console/me?done=${what}`), 303);

  app.route("/email", emailRoutes(ctx));
  app.get("/", (c) => show(ctx, c));
  app.post("/", async (c) => {
    const values = await readForm(c);
    const lang = ctx.site.languages.find((one) => one === textOf(values, "lang")) ?? c.var.lang;
    const change = { id: c.var.person.id, name: textOf(values, "name"), lang };
    try {
      await ctx.transaction((tx) => ctx.people.rename(tx, change));
    } catch (error) {
      if (!isRefused(error, "invalid")) throw error;
      return show(ctx, c, { values, problems: [{ path: "name", message: c.var.t("problem.name") }] });
    }
    return done(c, "saved");
  });

  app.post("/sessions/:id{[0-9a-z]{26}}/end", async (c) => {
    const of = { person: c.var.person.id, session: c.req.param("id") };
    await ctx.transaction((tx) => ctx.people.endSession(tx, of));
    return done(c, "ended");
  });
  app.post("/sessions/end", async (c) => {
    const { id } = c.var.person;
    const of = { person: id, by: { person: id }, keep: c.var.signedIn.session };
    await ctx.transaction((tx) => ctx.people.endSessions(tx, of));
    return done(c, "ended");
  });

  app.get("/passkey", async (c) => {
    const options = await ctx.people.passkeyOptions(await sessionOf(ctx, c), siteName(ctx, c.var.lang));
    return secretPage(c.json(options));
  });
  app.post("/passkeys", async (c) => {
    const values = await readForm(c);
    const given = { session: await sessionOf(ctx, c), response: toJson(textOf(values, "passkey")), name: "" };
    try {
      await ctx.transaction((tx) =>
        ctx.people.registerPasskey(tx, { ...given, name: textOf(values, "label") || c.var.t("passkey.unnamed") }),
      );
    } catch (error) {
      if (!isRefused(error, "invalid")) throw error;
      const problems: Problem[] = [{ path: "", message: c.var.t("problem.passkey") }];
      return show(ctx, c, { ...emptyForm, problems });
    }
    return done(c, "passkey");
  });
  app.post("/passkeys/:id{[\\w-]{1,1400}}/remove", async (c) => {
    const session = await sessionOf(ctx, c);
    await ctx.transaction((tx) => ctx.people.removePasskey(tx, { session, id: c.req.param("id") }));
    return done(c, "removed");
  });
  return app;
}

async function show(ctx: PeopleCtx, c: Context<ConsoleEnv>, state?: FormState) {
  const { person } = await sessionOf(ctx, c);
  const sessions = await ctx.people.sessions(person.id);
  const passkeys = await ctx.people.listPasskeys(person.id);
  const typed = { name: person.name, lang: person.lang ?? c.var.lang };
  const shown: FormState = { problems: state?.problems ?? [], values: { ...typed, ...state?.values } };
  const mistakes = shown.problems.length > 0;
  const page = { person, sessions, passkeys, state: shown, session: c.var.signedIn.session, done: c.req.query("done") };
  return c.var.page({
    title: c.var.t("me.title"),
    status: mistakes ? 422 : 200,
    mistakes,
    scripts: ["passkeys.js"],
    body: <MePage {...page} />,
  });
}

async function sessionOf(ctx: PeopleCtx, c: Context<ConsoleEnv>) {
  const { viewer, session, csrf } = c.var.signedIn;
  const person = await ctx.people.find(viewer.id);
  if (!person) throw new Error("somebody signed in who is not here");
  return { session, csrf, person };
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
