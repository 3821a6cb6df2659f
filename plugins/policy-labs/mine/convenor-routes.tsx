import { Refusal } from "@nri-commons/core/kit";
import { Content, type PageEnv, PageHeader, Pagination, publicForm, useView } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { settleContribution } from "../contributions/change-contribution.ts";
import { mergeable } from "../contributions/console-routes.tsx";
import { getContribution } from "../contributions/contribution-store.ts";
import { listContributions } from "../contributions/list-contributions.ts";
import { ContributionList } from "../contributions/pages/contribution-list.tsx";
import { FateForm } from "../contributions/pages/fate-form.tsx";
import { readFate } from "../contributions/read-fate.ts";
import { LabCrumbs } from "../people/pages/join-page.tsx";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import type { Mine } from "./find-mine.ts";

/** Convenors without an account at the site say what became of what was said, from their own page. */
export function convenorRoutes(ctx: LabsCtx, found: (c: Context<PageEnv>) => Promise<Mine>): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const asConvenor = async (c: Context<PageEnv>) => {
    const mine = await found(c);
    const { member, lab } = mine;
    if (member.role !== "convenor" || member.state !== "in" || lab.source) throw new Refusal("forbidden");
    return mine;
  };
  app.get("/", async (c) => {
    const { lab, path } = await asConvenor(c);
    const cursor = c.req.query("cursor") || undefined;
    const { items, next } = await listContributions(ctx.db, lab, { limit: 20, cursor });
    const title = c.var.t("contributions.title");
    const body = (
      <>
        <PageHeader title={title} crumbs={<LabCrumbs lab={lab} />} lead={c.var.t("contributions.lead")} />
        <Content>
          <ContributionList
            contributions={items}
            level={2}
            acts={({ id }) => <Settle to={`${path}/contributions/${id}`} />}
          />
          <Pagination next={next} />
        </Content>
      </>
    );
    return c.var.page({ title, noIndex: true, body });
  });
  const settle = publicForm({
    quick: true,
    ownLimits: true,
    async show(c, state, status) {
      const { lab, path } = await asConvenor(c);
      const one = await getContribution(ctx.db, lab.id, c.req.param("contribution") ?? "");
      const { items } = await listContributions(ctx.db, lab, { limit: mergeable });
      const body = (
        <>
          <PageHeader title={c.var.t("fate.title")} crumbs={<LabCrumbs lab={lab} />} />
          <Content>
            <ContributionList contributions={[one]} level={2} />
            <FateForm action={`${path}/contributions/${one.id}`} one={one} others={items} state={state} />
          </Content>
        </>
      );
      const mistakes = state.problems.length > 0;
      return c.var.page({ title: c.var.t("fate.title"), status, mistakes, noIndex: true, body });
    },
    async accept(c, { values }) {
      const { lab, path } = await asConvenor(c);
      const { items } = await listContributions(ctx.db, lab, { limit: mergeable });
      const read = readFate(
        values,
        c.var.t,
        items.map(({ id }) => id),
      );
      if (!read.ok) return read;
      await settleContribution(ctx, { lab: lab.id, id: c.req.param("contribution") ?? "", fate: read.value });
      return c.redirect(c.var.view.url(`${path}/contributions`), 303);
    },
  });
  app.get("/:contribution{[0-9a-z]{26}}", settle.page);
  app.post("/:contribution{[0-9a-z]{26}}", settle.send);
  return app;
}

function Settle({ to }: { to: string }) {
  const { t, url } = useView();
  return (
    <p>
      <a href={url(to)}>{t("fate.settle")}</a>
    </p>
  );
}
