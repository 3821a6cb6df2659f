import { Hono } from "hono";
import type { PeerViewer, Viewer, VisibleExpert } from "../../content/types/index.ts";
import { Refusal } from "../../kit/index.ts";
import { findShownPictures, namesOf } from "../../plugin/index.ts";
import { isNarrowed, type PageEnv, toFilter } from "../../web/index.ts";
import { type ExpertSearch, readSearch } from "./expert-search.ts";
import type { ExpertsCtx } from "./experts-ctx.ts";
import { mineRoutes } from "./mine/mine-routes.tsx";
import { FindExpertsPage } from "./pages/expert-filters.tsx";
import { ExpertListPage } from "./pages/expert-list-page.tsx";
import { ExpertPage } from "./pages/expert-page.tsx";

export function expertRoutes(ctx: ExpertsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/", async (c) => {
    const { t, viewer, lang } = c.var;
    const query = new URL(c.req.url).searchParams;
    const search = readSearch(query);
    const asked = {
      ...toFilter(search, lang),
      now: ctx.clock.now(),
      limit: 15,
      cursor: query.get("cursor") ?? undefined,
    };
    const page = await ctx.experts.list({ ...asked, countIn: lang }, viewer);
    return c.var.page({
      title: t("list.title"),
      description: t("list.lead"),
      body: (
        <ExpertListPage
          search={search}
          page={page}
          photos={await photosOf(ctx, page.items)}
          hidden={await countHidden(ctx, search, viewer)}
          names={await namesOf(ctx.federation, page.items)}
        />
      ),
    });
  });

  app.get("/find", (c) => c.var.page({ title: c.var.t("filter.label"), noIndex: true, body: <FindExpertsPage /> }));

  app.route("/", mineRoutes(ctx));
  app.get("/:id{[0-9a-z]{26}}", async (c) => {
    const { t, viewer } = c.var;
    const now = ctx.clock.now();
    const expert = await ctx.experts.get({ ref: c.req.param("id"), now }, viewer);
    const { source } = expert;
    // Only when it was agreed, and until when: what was agreed to is the person's own matter.
    const consent = expert.draft ? undefined : (await ctx.experts.read(expert.id))?.consent;
    return c.var.page({
      title: expert.fields.name ?? t("name.hidden"),
      // A person's entry ends with the consent; copies in search engines do not.
      noIndex: true,
      body: (
        <ExpertPage
          expert={expert}
          photo={(await photosOf(ctx, [expert])).get(expert.id)}
          consent={consent}
          owner={source.kind === "remote" ? (await namesOf(ctx.federation, [expert])).get(source.owner) : undefined}
          sidebar={expert.draft ? [] : await c.var.slot("expert.sidebar@1", { kind: "expert", id: expert.id })}
        />
      ),
    });
  });

  app.get("/:other", () => {
    throw new Refusal("not-found");
  });
  return app;
}

const member: PeerViewer = { kind: "peer", actor: "", recognised: true };

/** How many more a recognised member would see here; only for the public, and only of the whole list: a filter must not tell who is hidden. */
async function countHidden(ctx: ExpertsCtx, search: ExpertSearch, viewer: Viewer): Promise<number> {
  if (viewer.kind !== "public" || isNarrowed(search) || search.in) return 0;
  const ours = { now: ctx.clock.now(), source: "local" as const };
  const [all, seen] = [await ctx.experts.count(ours, member), await ctx.experts.count(ours, viewer)];
  return all - seen;
}

/** Of those who agreed that the viewer sees it. */
function photosOf(ctx: ExpertsCtx, experts: readonly VisibleExpert[]) {
  return findShownPictures(
    ctx.pictures,
    experts.map(({ id, fields }) => ({ id, image: fields.photo })),
  );
}
