import { Refusal } from "@nri-commons/core/kit";
import { type ConsoleEnv, emptyForm, type FormState, readForm, textOf } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { Lab } from "../labs/lab.ts";
import { getLab } from "../labs/lab-store.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { decideMember, giveRole, inviteMember } from "./join-lab.ts";
import { memberRoles } from "./member.ts";
import { findMember, listMembers } from "./member-store.ts";
import { MembersDesk } from "./pages/members-desk.tsx";
import { readMember } from "./read-member.ts";

/** Who takes part in one lab, for its team: decide, give a role, invite. */
export function peopleConsole(ctx: LabsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const at = "/:id{[0-9a-z]{26}}/members";
  app.get(at, (c) => showDesk(ctx, c, emptyForm, 200));
  app.post(`${at}/invite`, async (c) => {
    ctx.require(c.var.person, "lab.manage");
    const lab = await getLab(ctx.db, c.req.param("id"));
    const values = await readForm(c);
    const read = readMember(values, c.var.t);
    if (!read.ok) return showDesk(ctx, c, { values, problems: read.problems }, 422);
    const role = memberRoles.find((one) => one === textOf(values, "role")) ?? "member";
    await inviteMember(ctx, { lab: lab.id, member: { ...read.value, named: false }, role, lang: c.var.lang });
    return c.redirect(c.var.view.url(`/console/labs/${lab.id}/members?done=invited`), 303);
  });
  app.post(`${at}/:member{[0-9a-z]{26}}/:what{take|refuse|convenor|member}`, async (c) => {
    ctx.require(c.var.person, "lab.manage");
    const [lab, id, what] = [c.req.param("id"), c.req.param("member"), c.req.param("what")];
    if ((await findMember(ctx.db, id))?.lab !== lab) throw new Refusal("not-found");
    if (what === "take" || what === "refuse") await decideMember(ctx, id, what === "take");
    else await giveRole(ctx, id, what === "convenor" ? "convenor" : "member");
    return c.redirect(c.var.view.url(`/console/labs/${lab}/members?done=changed`), 303);
  });
  return app;
}

async function showDesk(ctx: LabsCtx, c: Context<ConsoleEnv>, state: FormState, status: 200 | 422): Promise<Response> {
  ctx.require(c.var.person, "lab.manage");
  const lab: Lab = await getLab(ctx.db, c.req.param("id") ?? "");
  const page = await listMembers(ctx.db, { lab: lab.id, after: c.req.query("cursor") || undefined, limit: 50 });
  const done = ["invited", "changed"].find((one) => one === c.req.query("done"));
  return c.var.page({
    title: c.var.t("members.title"),
    status,
    mistakes: status === 422,
    body: (
      <MembersDesk
        lab={lab}
        members={page.items}
        next={page.next}
        mails={await ctx.mail.isSetUp()}
        state={state}
        done={done}
      />
    ),
  });
}
