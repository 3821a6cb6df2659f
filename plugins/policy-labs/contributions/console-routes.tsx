import {
  type ConsoleEnv,
  Content,
  Empty,
  emptyForm,
  type FormState,
  Notice,
  PageHeader,
  Pagination,
  PostButton,
  readForm,
  useView,
} from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { FC } from "hono/jsx";
import { DeskCrumbs } from "../labs/console/pages/desk-crumbs.tsx";
import { getLab, getOwnLab } from "../labs/lab-store.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { hideContribution, settleContribution } from "./change-contribution.ts";
import type { Contribution } from "./contribution.ts";
import { getContribution } from "./contribution-store.ts";
import { listContributions } from "./list-contributions.ts";
import { ContributionList } from "./pages/contribution-list.tsx";
import { FateForm } from "./pages/fate-form.tsx";
import { readFate } from "./read-fate.ts";

/** With how many others one can be merged: the latest. */
export const mergeable = 100;

/** What was said, for a lab's team: say what became of it, answer, hide. */
export function contributionConsole(ctx: LabsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const at = "/:id{[0-9a-z]{26}}/contributions";
  app.get(at, async (c) => {
    ctx.require(c.var.person, "lab.manage");
    const lab = await getLab(ctx.db, c.req.param("id"));
    const cursor = c.req.query("cursor") || undefined;
    const { items, next } = await listContributions(ctx.db, lab, { hidden: true, limit: 20, cursor });
    const title = c.var.t("contributions.title");
    return c.var.page({
      title,
      body: (
        <>
          <PageHeader title={title} crumbs={<DeskCrumbs lab={lab} />} lead={c.var.t("contributions.lead")} />
          <Content>
            {c.req.query("done") && <Notice tone="ok" title={c.var.t("console.done.changed")} live />}
            {items.length === 0 && (
              <Empty title={c.var.t("contributions.none")} why={c.var.t("contributions.none.why")} />
            )}
            <ContributionList
              contributions={items}
              level={2}
              acts={(one) => (
                <Acts at={`/console/labs/${lab.id}/contributions`} one={one} isOurs={lab.source === undefined} />
              )}
            />
            <Pagination next={next} />
          </Content>
        </>
      ),
    });
  });
  const one = `${at}/:contribution{[0-9a-z]{26}}`;
  app.get(one, (c) => showOne(ctx, c, emptyForm));
  app.post(one, async (c) => {
    ctx.require(c.var.person, "lab.manage");
    const lab = await getOwnLab(ctx.db, c.req.param("id"));
    const values = await readForm(c);
    const { items } = await listContributions(ctx.db, lab, { limit: mergeable });
    const read = readFate(
      values,
      c.var.t,
      items.map(({ id }) => id),
    );
    if (!read.ok) return showOne(ctx, c, { values, problems: read.problems });
    await settleContribution(ctx, { lab: lab.id, id: c.req.param("contribution"), fate: read.value });
    return c.redirect(c.var.view.url(`/console/labs/${lab.id}/contributions?done=1`), 303);
  });
  app.post(`${one}/:what{hide|show}`, async (c) => {
    ctx.require(c.var.person, "lab.manage");
    const [lab, id] = [c.req.param("id"), c.req.param("contribution")];
    await hideContribution(ctx, { lab, id, hide: c.req.param("what") === "hide" });
    return c.redirect(c.var.view.url(`/console/labs/${lab}/contributions?done=1`), 303);
  });
  return app;
}

async function showOne(ctx: LabsCtx, c: Context<ConsoleEnv>, state: FormState): Promise<Response> {
  ctx.require(c.var.person, "lab.manage");
  const lab = await getOwnLab(ctx.db, c.req.param("id") ?? "");
  const one = await getContribution(ctx.db, lab.id, c.req.param("contribution") ?? "");
  const { items } = await listContributions(ctx.db, lab, { limit: mergeable });
  const action = `/console/labs/${lab.id}/contributions/${one.id}`;
  const mistakes = state.problems.length > 0;
  return c.var.page({
    title: c.var.t("fate.title"),
    status: mistakes ? 422 : 200,
    mistakes,
    body: (
      <>
        <PageHeader title={c.var.t("fate.title")} crumbs={<DeskCrumbs lab={lab} />} />
        <Content>
          <ContributionList contributions={[one]} level={2} />
          <FateForm action={action} one={one} others={items} state={state} />
        </Content>
      </>
    ),
  });
}

const Acts: FC<{ at: string; one: Contribution; isOurs: boolean }> = ({ at, one, isOurs }) => {
  const { t, url, format, site } = useView();
  const when = format.dateTime(one.created, site.zone);
  return (
    <ul class="row-acts">
      {isOurs && (
        <li>
          <a href={url(`${at}/${one.id}`)}>
            {t("fate.settle")}
            <span class="vh">: {when}</span>
          </a>
        </li>
      )}
      <li>
        <PostButton
          to={`${at}/${one.id}/${one.state === "hidden" ? "show" : "hide"}`}
          label={t(one.state === "hidden" ? "contribution.show" : "contribution.hide")}
          name={t(one.state === "hidden" ? "contribution.show.of" : "contribution.hide.of", { when })}
          look="plain"
        />
      </li>
    </ul>
  );
};
