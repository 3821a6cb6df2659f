import { Refusal } from "@nri-commons/core/kit";
import { Content, Form, type PageEnv, PageHeader, publicForm, secretPage, textOf } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { takeBack } from "../contributions/change-contribution.ts";
import { contributionsOf } from "../contributions/contribution-store.ts";
import { confirmMember, takesMembers } from "../people/join-lab.ts";
import { updateMember } from "../people/member-store.ts";
import { MemberFields } from "../people/pages/member-fields.tsx";
import { memberValues, readMember } from "../people/read-member.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { contributeForm, saidIn } from "./contribute-form.tsx";
import { convenorRoutes } from "./convenor-routes.tsx";
import { dataOf } from "./data-of.ts";
import { eraseMember } from "./erase-member.ts";
import { behindSecret, findMine } from "./find-mine.ts";
import { MinePage } from "./pages/mine-page.tsx";
import { SurePage } from "./pages/sure-page.tsx";

/** Below a member's secret address. Looking changes nothing: mail programs open links by themselves. */
export function mineRoutes(ctx: LabsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/left", (c) => {
    const title = c.var.t("left.title");
    const body = (
      <>
        <PageHeader title={title} />
        <Content>
          <p>{c.var.t("left.text")}</p>
        </Content>
      </>
    );
    return c.var.page({ title, noIndex: true, body });
  });
  const own = new Hono<PageEnv>();
  own.use(async (c, next) => {
    await next();
    if (c.res.headers.get("cache-control") !== "private, no-store") secretPage(c.res);
  });
  const confirm = confirmForm(ctx);
  own.get("/", confirm.page);
  own.post("/confirm", confirm.send);
  const change = changeForm(ctx);
  own.get("/change", change.page);
  own.post("/change", change.send);
  const say = contributeForm(ctx);
  own.get("/contribute", say.page);
  own.post("/contribute", say.send);
  own.get("/edit/:contribution{[0-9a-z]{26}}", say.page);
  own.post("/edit/:contribution{[0-9a-z]{26}}", say.send);
  const back = takeBackForm(ctx);
  own.get("/take-back/:contribution{[0-9a-z]{26}}", back.page);
  own.post("/take-back/:contribution{[0-9a-z]{26}}", back.send);
  const leave = leaveForm(ctx);
  own.get("/leave", leave.page);
  own.post("/leave", leave.send);
  own.get("/data.json", async (c) => {
    c.header("content-disposition", 'attachment; filename="lab.json"');
    return c.json(await dataOf(ctx.db, (await findMine(ctx, c)).member));
  });
  own.route(
    "/contributions",
    convenorRoutes(ctx, (c) => findMine(ctx, c)),
  );
  app.route("/:secret{[\\w-]{32}}", own);
  return app;
}

const doings = ["changed", "said", "back"] as const;

function confirmForm(ctx: LabsCtx) {
  return publicForm({
    ...behindSecret,
    async show(c, _, status) {
      const mine = await findMine(ctx, c);
      const doing = doings.find((one) => one === c.req.query("done"));
      const said = await contributionsOf(ctx.db, mine.member.id);
      const takes = takesMembers(ctx, mine.lab);
      const body = (
        <MinePage {...mine} contributions={said} takes={takes} done={doing && c.var.t(`mine.done.${doing}`)} />
      );
      return c.var.page({ title: c.var.t("mine.title"), status, noIndex: true, body });
    },
    async accept(c) {
      const { member, path } = await findMine(ctx, c);
      await confirmMember(ctx, member.id);
      return c.redirect(c.var.view.url(path), 303);
    },
  });
}

function changeForm(ctx: LabsCtx) {
  return publicForm({
    ...behindSecret,
    async show(c, state, status) {
      const { member, path } = await findMine(ctx, c);
      const title = c.var.t("mine.change");
      const values = { ...memberValues(member), ...state.values };
      const body = (
        <>
          <PageHeader title={title} />
          <Content>
            <Form action={`${path}/change`} state={{ ...state, values }} submit={c.var.t("console.save")}>
              <MemberFields />
            </Form>
          </Content>
        </>
      );
      return c.var.page({ title, status, mistakes: state.problems.length > 0, noIndex: true, body });
    },
    async accept(c, { values }) {
      const { member, path } = await findMine(ctx, c);
      // The address is what the person is known by: it stays.
      const read = readMember({ ...values, email: member.email ?? textOf(values, "email") }, c.var.t);
      if (!read.ok) return read;
      await ctx.transaction((tx) => updateMember(tx.db, { ...member, ...read.value }));
      return c.redirect(c.var.view.url(`${path}?done=changed`), 303);
    },
  });
}

function takeBackForm(ctx: LabsCtx) {
  const own = async (c: Context<PageEnv>) => {
    const mine = await findMine(ctx, c);
    const one = await saidIn(ctx, c, mine);
    if (one === undefined) throw new Refusal("not-found");
    return { ...mine, one };
  };
  return publicForm({
    ...behindSecret,
    async show(c, _, status) {
      const { path, one } = await own(c);
      const body = <SurePage path={path} what="back" action={`${path}/take-back/${one.id}`} />;
      return c.var.page({ title: c.var.t("back.title"), status, noIndex: true, body });
    },
    async accept(c) {
      const { path, one } = await own(c);
      await ctx.transaction((tx) => takeBack(ctx, tx, one));
      return c.redirect(c.var.view.url(`${path}?done=back`), 303);
    },
  });
}

function leaveForm(ctx: LabsCtx) {
  return publicForm({
    ...behindSecret,
    async show(c, _, status) {
      const { path } = await findMine(ctx, c);
      const body = <SurePage path={path} what="leave" action={`${path}/leave`} />;
      return c.var.page({ title: c.var.t("leave.title"), status, noIndex: true, body });
    },
    async accept(c) {
      const { member } = await findMine(ctx, c);
      await ctx.transaction(async (tx) => {
        await eraseMember(ctx, tx, member.id);
        await tx.fact("personal-data.erased", { plugin: "policy-labs", kind: "member", id: member.id });
      });
      return c.redirect(c.var.view.url("/labs/me/left"), 303);
    },
  });
}
