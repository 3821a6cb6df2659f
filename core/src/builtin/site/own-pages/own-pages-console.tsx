import { type Context, Hono } from "hono";
import { pickLanguage, Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, type FormState, readForm } from "../../../web/index.ts";
import type { SiteCtx } from "../site-ctx.ts";
import { indexPage } from "./index-page.ts";
import { linkPages } from "./link-pages.ts";
import { type OwnPage, parseOwnPage, toValues } from "./own-page.ts";
import { addPage, changePage, findPage, listPages, markDeleted } from "./own-page-store.ts";
import { DeletedPage, DeletePage, OwnPageForm, OwnPageList } from "./own-pages-pages.tsx";

const at = "/:id{[0-9a-z]{26}}";

/** `/console/site/pages`: the initiative's own pages, written, changed, deleted and brought back. */
export function ownPagesConsole(ctx: SiteCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", async (c) =>
    c.var.page({
      title: c.var.t("site.pages.title"),
      body: <OwnPageList pages={await listPages(ctx.db, { onlyPublic: false })} />,
    }),
  );
  app.get("/new", (c) => form(ctx, c, { state: { values: { state: "draft", place: "about" }, problems: [] } }));
  app.post("/new", (c) => save(ctx, c, undefined));
  app.get(at, async (c) => {
    const page = await getPage(ctx, c);
    if (page.deletedAt !== undefined) {
      return c.var.page({ title: c.var.t("site.page.deleted"), body: <DeletedPage page={page} /> });
    }
    return form(ctx, c, { page, state: { values: toValues(page), problems: [] } });
  });
  app.post(at, async (c) => save(ctx, c, await getPage(ctx, c)));
  app.get(`${at}/delete`, async (c) => {
    const page = await getPage(ctx, c);
    return c.var.page({ title: c.var.t("site.page.delete"), body: <DeletePage page={page} /> });
  });
  app.post(`${at}/:change{delete|undo}`, async (c) => {
    const { id } = await getPage(ctx, c);
    const gone = c.req.param("change") === "delete";
    await ctx.transaction(async (tx) => {
      await markDeleted(tx.db, id, gone ? tx.now : undefined);
      const page = await findPage(tx.db, { id });
      if (page) await indexPage(ctx, tx, page);
      await linkPages(ctx, tx);
    });
    return c.redirect(c.var.view.url(`/console/site/pages/${id}`), 303);
  });
  return app;
}

async function save(ctx: SiteCtx, c: Context<ConsoleEnv>, page: OwnPage | undefined): Promise<Response> {
  const { t, view } = c.var;
  const values = await readForm(c);
  const parsed = parseOwnPage(values, { t, main: ctx.site.languages[0] ?? "en" });
  if (!parsed.ok) return form(ctx, c, { page, state: { values, problems: parsed.problems } });
  const taken = await ctx.transaction(async (tx) => {
    const other = await findPage(tx.db, { slug: parsed.value.slug });
    if (other !== undefined && other.id !== page?.id) return true;
    const id = page?.id ?? ctx.ids.ulid();
    await (page === undefined ? addPage : changePage)(tx.db, { ...parsed.value, id }, tx.now);
    const saved = await findPage(tx.db, { id });
    if (saved) await indexPage(ctx, tx, saved);
    await linkPages(ctx, tx);
    return false;
  });
  if (!taken) return c.redirect(view.url("/console/site/pages"), 303);
  return form(ctx, c, { page, state: { values, problems: [{ path: "slug", message: t("site.problem.taken") }] } });
}

function form(ctx: SiteCtx, c: Context<ConsoleEnv>, shown: { page?: OwnPage | undefined; state: FormState }) {
  const { t, lang } = c.var;
  const { page, state } = shown;
  return c.var.page({
    title: page === undefined ? t("site.pages.new") : (pickLanguage(page.title, lang)?.text ?? page.slug),
    mistakes: state.problems.length > 0,
    status: state.problems.length > 0 ? 422 : 200,
    body: <OwnPageForm page={page} state={state} profile={ctx.profile.current()} />,
  });
}

async function getPage(ctx: SiteCtx, c: Context<ConsoleEnv>): Promise<OwnPage> {
  const page = await findPage(ctx.db, { id: c.req.param("id") ?? "" });
  if (page === undefined) throw new Refusal("not-found");
  return page;
}
