import { Refusal } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import { addSureRoute, type ConsoleEnv, readForm, Tell, textOf } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { getLab, getOwnLab, toLab } from "../labs/lab-store.ts";
import { listLabs } from "../labs/list-labs.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { answerPartner, askToTakePart, endPartner, findStanding, invitePartner, leaveLab } from "./change-partner.ts";
import { ElsewherePage } from "./pages/elsewhere-page.tsx";
import { PartnersDesk } from "./pages/partners-desk.tsx";
import { listAsked, listPartners } from "./partner-store.ts";

/** Other initiatives at our labs, and we at theirs. */
export function partnerConsole(ctx: LabsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/elsewhere", async (c) => {
    ctx.require(c.var.person, "lab.manage");
    const invited = (await listAsked(ctx.db)).filter(({ kind }) => kind === "invite");
    const now = ctx.clock.now();
    const page = await listLabs(
      ctx.db,
      { when: "now", source: "remote", limit: 30, cursor: c.req.query("cursor") || undefined },
      now,
    );
    const ids = [...page.items.map(({ id }) => id), ...invited.map(({ lab_id }) => lab_id)];
    const [rows, labs] = ids.length === 0 ? [[], []] : await Promise.all([rowsOf(ctx, ids), labsOf(ctx, ids)]);
    return c.var.page({
      title: c.var.t("elsewhere.title"),
      body: (
        <ElsewherePage
          invited={invited}
          labs={new Map(labs.map((lab) => [lab.id, lab]))}
          running={page.items}
          next={page.next}
          rows={new Map(rows.map((row) => [row.lab_id, row]))}
          names={await namesOf(ctx.federation)}
          own={ctx.federation.initiativeActor}
          done={c.req.query("done") !== undefined}
        />
      ),
    });
  });
  app.post("/elsewhere/:id{[0-9a-z]{26}}/ask", async (c) => {
    ctx.require(c.var.person, "lab.manage");
    await askToTakePart(ctx, { lab: c.req.param("id"), words: "" });
    return c.redirect(c.var.view.url("/console/labs/elsewhere?done=1"), 303);
  });
  app.post("/elsewhere/invited/:id{[0-9a-z]{26}}/:what{accept|decline}", async (c) => {
    ctx.require(c.var.person, "lab.manage");
    await answerPartner(ctx, { id: c.req.param("id"), take: c.req.param("what") === "accept", words: "" });
    return c.redirect(c.var.view.url("/console/labs/elsewhere?done=1"), 303);
  });

  addSureRoute(app, "/elsewhere/:id{[0-9a-z]{26}}/leave", {
    async find(c) {
      ctx.require(c.var.person, "lab.manage");
      const id = c.req.param("id") ?? "";
      if ((await findStanding(ctx.db, id)) === undefined) throw new Refusal("not-found");
      return getLab(ctx.db, id);
    },
    title: (c) => c.var.t("elsewhere.leave"),
    name: (lab) => <Tell map={lab.title} />,
    effect: (c) => <p>{c.var.t("elsewhere.leave.effect")}</p>,
    back: () => "/console/labs/elsewhere",
    submit: (c) => c.var.t("elsewhere.leave"),
    async accept(_, lab) {
      await leaveLab(ctx, lab.id);
      return "/console/labs/elsewhere?done=1";
    },
  });

  const at = "/:id{[0-9a-z]{26}}/partners";
  app.get(at, async (c) => showDesk(ctx, c));
  app.post(at, async (c) => {
    ctx.require(c.var.person, "lab.manage");
    const values = await readForm(c);
    const lab = await getOwnLab(ctx.db, c.req.param("id"));
    if (lab.state !== "open") throw new Refusal("conflict");
    const actor = (await ctx.federation.peers()).find((peer) => peer.actor === textOf(values, "actor"))?.actor;
    if (actor === undefined) {
      const problems = [{ path: "actor", message: c.var.t("problem.partner") }];
      return showDesk(ctx, c, { values, problems });
    }
    await invitePartner(ctx, { lab: lab.id, actor, words: textOf(values, "words").slice(0, 2000) });
    return c.redirect(c.var.view.url(`/console/labs/${lab.id}/partners?done=1`), 303);
  });
  app.post(`${at}/:partner{[0-9a-z]{26}}/:what{accept|decline|end}`, async (c) => {
    ctx.require(c.var.person, "lab.manage");
    const [lab, id, what] = [c.req.param("id"), c.req.param("partner"), c.req.param("what")];
    if (what === "end") await endPartner(ctx, { lab, id });
    else await answerPartner(ctx, { id, take: what === "accept", words: "" });
    return c.redirect(c.var.view.url(`/console/labs/${lab}/partners?done=1`), 303);
  });
  return app;
}

async function showDesk(
  ctx: LabsCtx,
  c: Context<ConsoleEnv>,
  state = { values: {}, problems: [] } as Parameters<typeof PartnersDesk>[0]["state"],
) {
  ctx.require(c.var.person, "lab.manage");
  const lab = await getOwnLab(ctx.db, c.req.param("id") ?? "");
  const mistakes = state.problems.length > 0;
  return c.var.page({
    title: c.var.t("partners.title"),
    status: mistakes ? 422 : 200,
    mistakes,
    body: (
      <PartnersDesk
        lab={lab}
        rows={await listPartners(ctx.db, lab.id)}
        peers={(await ctx.federation.peers()).filter((peer) => peer.state === "open")}
        state={state}
        done={c.req.query("done") !== undefined}
      />
    ),
  });
}

function rowsOf({ db }: LabsCtx, labs: readonly string[]) {
  return db
    .selectFrom("policy_labs_partner")
    .selectAll()
    .where("lab_id", "in", [...labs])
    .execute();
}

async function labsOf({ db }: LabsCtx, ids: readonly string[]) {
  return (
    await db
      .selectFrom("policy_labs_lab")
      .select("doc")
      .where("id", "in", [...ids])
      .execute()
  ).map(toLab);
}
