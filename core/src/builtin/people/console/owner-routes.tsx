import type { Context } from "hono";
import { Hono } from "hono";
import { hasScope, personRoles } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import type { PluginTx } from "../../../plugin/index.ts";
import { type ConsoleEnv, readForm, textOf } from "../../../web/index.ts";
import { type Change, ConfirmPage, isChange } from "../pages/confirm-page.tsx";
import { PeoplePage } from "../pages/people-page.tsx";
import { PersonPage } from "../pages/person-page.tsx";
import type { PeopleCtx } from "../people-ctx.ts";
import { isRefused } from "../refused.ts";
import { dataRoutes } from "./data-routes.tsx";
import { inviteRoutes } from "./invite-routes.tsx";

const at = "/:id{[0-9a-z]{26}}";

/** Who works here, in which role. The verbs refuse whoever is no owner; these pages are not even shown to them. */
export function ownerRoutes(ctx: PeopleCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use(async (c, next) => {
    if (!hasScope(c.var.person, "admin")) throw new Refusal("forbidden");
    await next();
  });
  app.route("/", inviteRoutes(ctx));
  app.route("/data", dataRoutes(ctx));

  app.get("/", async (c) => {
    const [people, invited] = [await ctx.people.list(), await ctx.people.invitations()];
    const body = <PeoplePage people={people} invited={invited} done={c.req.query("done")} own={c.var.person.id} />;
    return c.var.page({ title: c.var.t("people.title"), body });
  });

  app.get(at, (c) => showPerson(ctx, c, idOf(c)));

  app.post(`${at}/role`, async (c) => {
    const { person, signedIn, view } = c.var;
    const id = idOf(c);
    const typed = textOf(await readForm(c), "role");
    const role = personRoles.find((one) => one === typed);
    if (role === undefined) throw new Refusal("bad-request");
    const keep = id === person.id ? { keep: signedIn.session } : {};
    return whereOneOwnerStays(ctx, c, async (tx) => {
      await ctx.people.setRole(tx, { id, role, by: { person: person.id }, ...keep });
      return view.url(id === person.id && role !== "owner" ? "/console" : `/console/people/${id}?done=role`);
    });
  });

  app.post(`${at}/sign-out`, async (c) => {
    const [id, { person, signedIn, view }] = [idOf(c), c.var];
    const keep = id === person.id ? { keep: signedIn.session } : {};
    const by = { person: person.id };
    await ctx.transaction((tx) => ctx.people.endSessions(tx, { person: id, by, ...keep }));
    return c.redirect(view.url(`/console/people/${id}?done=sign-out`), 303);
  });

  app.get(`${at}/:change{disable|enable|erase}`, async (c) => {
    const [somebody, change] = [await getPerson(ctx, idOf(c)), changeOf(c)];
    const title = c.var.t(`${change}.title`, { name: somebody.name });
    return c.var.page({ title, body: <ConfirmPage change={change} person={somebody} title={title} /> });
  });

  app.post(`${at}/:change{disable|enable|erase}`, async (c) => {
    const [id, change, { person, view }] = [idOf(c), changeOf(c), c.var];
    return whereOneOwnerStays(ctx, c, async (tx) => {
      await ctx.people[change](tx, { id, by: { person: person.id } });
      if (id === person.id) return view.url("/");
      return view.url(change === "erase" ? "/console/people?done=erase" : `/console/people/${id}?done=${change}`);
    });
  });
  return app;
}

/** Does it and goes on; where nobody would be left who is an owner, the page says so. */
async function whereOneOwnerStays(
  ctx: PeopleCtx,
  c: Context<ConsoleEnv>,
  run: (tx: PluginTx<object>) => Promise<string>,
) {
  try {
    return c.redirect(await ctx.transaction(run), 303);
  } catch (error) {
    if (!isRefused(error, "conflict")) throw error;
    return showPerson(ctx, c, idOf(c), c.var.t("problem.last-owner"));
  }
}

async function showPerson(ctx: PeopleCtx, c: Context<ConsoleEnv>, id: string, problem?: string) {
  const somebody = await getPerson(ctx, id);
  const sessions = await ctx.people.sessions(id);
  const own = id === c.var.person.id;
  const done = c.req.query("done");
  return c.var.page({
    title: somebody.name,
    status: problem === undefined ? 200 : 409,
    mistakes: problem !== undefined,
    body: <PersonPage person={somebody} sessions={sessions} own={own} done={done} problem={problem} />,
  });
}

async function getPerson(ctx: PeopleCtx, id: string) {
  const found = await ctx.people.find(id);
  if (!found) throw new Refusal("not-found");
  return found;
}

function idOf(c: Context): string {
  return c.req.param("id") ?? "";
}

function changeOf(c: Context): Change {
  const change = c.req.param("change") ?? "";
  if (!isChange(change)) throw new Refusal("not-found");
  return change;
}
