import { type Context, Hono } from "hono";
import { Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, type FormState, readForm } from "../../../web/index.ts";
import type { SiteCtx } from "../site-ctx.ts";
import { type Member, parseMember, toMemberValues } from "./member.ts";
import { findMember, listMembers, putMember, removeMember } from "./member-store.ts";
import { MemberForm, RemovePage, TeamPage } from "./team-pages.tsx";

const home = "/console/site/team";
const at = "/:id{[0-9a-z]{26}}";

/** `/console/site/team`: who stands on the page About, because they agreed to. */
export function teamConsole(ctx: SiteCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", async (c) =>
    c.var.page({ title: c.var.t("site.team.title"), body: <TeamPage members={await listMembers(ctx.db)} /> }),
  );
  app.get("/new", async (c) => {
    const place = String(((await listMembers(ctx.db)).at(-1)?.place ?? 0) + 1);
    return form(ctx, c, undefined, { values: { place }, problems: [] });
  });
  app.post("/new", (c) => save(ctx, c, undefined));
  app.get(at, async (c) => {
    const member = await getMember(ctx, c);
    return form(ctx, c, member, { values: toMemberValues(member), problems: [] });
  });
  app.post(at, async (c) => save(ctx, c, await getMember(ctx, c)));
  app.get(`${at}/remove`, async (c) => {
    const member = await getMember(ctx, c);
    return c.var.page({ title: c.var.t("team.remove"), body: <RemovePage member={member} /> });
  });
  app.post(`${at}/remove`, async (c) => {
    const { id } = await getMember(ctx, c);
    await ctx.transaction(async (tx) => {
      await removeMember(tx.db, id);
      await tx.fact("personal-data.erased", { plugin: "site", kind: "member", id });
    });
    return c.redirect(c.var.view.url(home), 303);
  });
  return app;
}

async function save(ctx: SiteCtx, c: Context<ConsoleEnv>, member: Member | undefined): Promise<Response> {
  const values = await readForm(c);
  const parsed = parseMember(values, c.var.t);
  if (!parsed.ok) return form(ctx, c, member, { values, problems: parsed.problems });
  const id = member?.id ?? ctx.ids.ulid();
  await ctx.transaction((tx) => putMember(tx.db, { ...parsed.value, id }, tx.now));
  return c.redirect(c.var.view.url(home), 303);
}

function form(ctx: SiteCtx, c: Context<ConsoleEnv>, member: Member | undefined, state: FormState) {
  const mistakes = state.problems.length > 0;
  return c.var.page({
    title: member?.name ?? c.var.t("team.new"),
    mistakes,
    status: mistakes ? 422 : 200,
    body: <MemberForm member={member} state={state} profile={ctx.profile.current()} />,
  });
}

async function getMember(ctx: SiteCtx, c: Context<ConsoleEnv>): Promise<Member> {
  const member = await findMember(ctx.db, c.req.param("id") ?? "");
  if (member === undefined) throw new Refusal("not-found");
  return member;
}
