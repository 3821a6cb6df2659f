import { Refusal } from "@nri-commons/core/kit";
import { Content, type PageEnv, PageHeader } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { Lab } from "../labs/lab.ts";
import { getLab } from "../labs/lab-store.ts";
import { LabCrumbs } from "../people/pages/join-page.tsx";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { contributionKinds, fates } from "./contribution.ts";
import { getContribution, voicesOf } from "./contribution-store.ts";
import { countByFate, listContributions } from "./list-contributions.ts";
import { ContributionList, ReportLink } from "./pages/contribution-list.tsx";
import { ContributionsPage } from "./pages/contributions-page.tsx";

/** What was said in a lab, for everybody: the list, and each for itself. */
export function contributionRoutes(ctx: LabsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const at = "/:id{[0-9a-z]{26}}/contributions";
  app.get(at, async (c) => {
    const lab = await publicLab(ctx, c);
    const [fate, kind] = [pick(fates, c.req.query("fate")), pick(contributionKinds, c.req.query("kind"))];
    const page = await listContributions(ctx.db, lab, {
      fate,
      kind,
      limit: 20,
      cursor: c.req.query("cursor") || undefined,
    });
    return c.var.page({
      title: c.var.t("contributions.title"),
      body: (
        <ContributionsPage
          lab={lab}
          fate={fate}
          counts={await countByFate(ctx.db, lab)}
          contributions={page.items}
          next={page.next}
          narrowed={kind !== undefined}
        />
      ),
    });
  });
  app.get(`${at}/:contribution{[0-9a-z]{26}}`, async (c) => {
    const lab = await publicLab(ctx, c);
    const one = await getContribution(ctx.db, lab.id, c.req.param("contribution"));
    const counts = one.source === undefined || voicesOf(lab).includes(one.source.owner);
    if (one.state !== "shown" || !counts) throw new Refusal("not-found");
    const title = c.var.t(`contribution.${one.kind}`);
    return c.var.page({
      title,
      body: (
        <>
          <PageHeader title={title} crumbs={<LabCrumbs lab={lab} />} />
          <Content>
            <ContributionList contributions={[one]} level={2} acts={() => <ReportLink one={one} />} />
          </Content>
        </>
      ),
    });
  });
  return app;
}

async function publicLab(ctx: LabsCtx, c: Context<PageEnv>): Promise<Lab> {
  const lab = await getLab(ctx.db, c.req.param("id") ?? "");
  if (lab.state === "preparing") throw new Refusal("not-found");
  return lab;
}

function pick<One extends string>(all: readonly One[], text: string | undefined): One | undefined {
  return all.find((one) => one === text);
}
