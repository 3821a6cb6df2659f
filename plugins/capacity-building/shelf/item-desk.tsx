import { pickLanguage } from "@nri-commons/core/kit";
import { addFormRoute, addSureRoute, type ConsoleEnv, type FormState, Tell } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { Child } from "hono/jsx";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { addItem, getOwnItem, publishItem, reviseItem, withdrawItem } from "./change-item.ts";
import type { DocOf } from "./field.ts";
import { drawFields, parseItem, startOf } from "./item-form.tsx";
import { listItems } from "./list-items.ts";
import { ItemDeskList } from "./pages/item-desk-list.tsx";
import { ItemDeskPage } from "./pages/item-desk-page.tsx";
import type { ShelfPlace } from "./pages/shelf-tabs.tsx";
import type { Item, ItemOf, Shelf } from "./shelf.ts";

type C = Context<ConsoleEnv>;

/** What one shelf's console has beside what all of them have. */
export interface Desk<S extends Shelf> {
  shelf: S;
  place: ShelfPlace;
  /** Why nobody can begin here, in words; undefined where they can. */
  barred?(c: C): Promise<Child | undefined>;
  /** What a new item begins with: typed as it were, and given where nobody types it. */
  begin?(c: C): Promise<{ values?: FormState["values"]; given?: Partial<DocOf<S["fields"]>> }>;
  /** What follows from what was typed. */
  settle?(doc: DocOf<S["fields"]>): Promise<DocOf<S["fields"]>>;
  /** Above the list. */
  also?(c: C): Child;
  /** Below what stands of an item. */
  below?(c: C, item: ItemOf<S>): Promise<Child>;
}

/** The console of a shelf, at `/console` and its place: a list, a form, a page with what can be done. */
export function itemDesk<S extends Shelf>(ctx: CapacityCtx, desk: Desk<S>): Hono<ConsoleEnv> {
  const { shelf } = desk;
  const home = `/console${shelf.at}`;
  const app = new Hono<ConsoleEnv>();
  app.use("*", async (c, next) => {
    ctx.require(c.var.person, "capacity.manage");
    await next();
  });
  app.get("/", async (c) => {
    const cursor = c.req.query("cursor");
    const { items, next } = await listItems(ctx.db, shelf, { source: "local", cursor, drafts: true });
    const barred = await desk.barred?.(c);
    const list = { shelf, place: desk.place, items, next, barred, also: desk.also?.(c) };
    const body = <ItemDeskList {...list} />;
    return c.var.page({ title: c.var.t(`${shelf.id}.list`), body });
  });
  addForms(ctx, app, desk);
  const at = "/:id{[0-9a-z]{26}}";
  app.get(at, async (c) => {
    const item = await getOwnItem(ctx, shelf, c.req.param("id"));
    const arrivals = await ctx.deliveries.ofObject(item.iri, c.var.person);
    const below = await desk.below?.(c, item);
    const body = <ItemDeskPage shelf={shelf} item={item} arrivals={arrivals} below={below} />;
    return c.var.page({ title: titleOf(item, c), body });
  });
  app.post(`${at}/publish`, async (c) => {
    await publishItem(ctx, shelf, c.req.param("id"));
    return c.redirect(c.var.view.url(`${home}/${c.req.param("id")}`), 303);
  });
  return app;
}

function addForms<S extends Shelf>(ctx: CapacityCtx, app: Hono<ConsoleEnv>, desk: Desk<S>): void {
  const { shelf } = desk;
  const home = `/console${shelf.at}`;
  const at = "/:id{[0-9a-z]{26}}";
  const find = (c: C) => getOwnItem(ctx, shelf, c.req.param("id") ?? "");
  const typing = (c: C, item?: ItemOf<S>) => ({ lang: c.var.lang, t: c.var.t, known: item?.doc });
  addFormRoute(app, "/new", {
    find: async (c) => desk.barred?.(c),
    title: (c) => c.var.t(`${shelf.id}.new`),
    lead: (c, barred) => barred ?? c.var.t("shelf.new.lead"),
    crumbs: (c) => [{ href: home, label: c.var.t(`${shelf.id}.list`) }],
    start: async (c) => (await desk.begin?.(c))?.values ?? {},
    draw: (c, barred) => (barred === undefined ? drawFields(shelf, typing(c)) : null),
    submit: (c) => c.var.t("shelf.save"),
    async accept(c, barred, values) {
      if (barred !== undefined) return home;
      const { given = {} } = (await desk.begin?.(c)) ?? {};
      const read = parseItem(shelf, values, { ...typing(c), given });
      if (!read.ok) return read.problems;
      return `${home}/${await addItem(ctx, shelf, { doc: await settled(desk, read.value), by: c.var.person.id })}`;
    },
  });
  addFormRoute(app, `${at}/edit`, {
    find,
    title: (c) => c.var.t(`${shelf.id}.edit`),
    crumbs: (c, item) => [{ href: `${home}/${item.id}`, label: titleOf(item, c) }],
    start: (c, item) => startOf(shelf, item.doc, c.var.lang),
    draw: (c, item) => drawFields(shelf, typing(c, item)),
    submit: (c) => c.var.t("shelf.save"),
    async accept(c, item, values) {
      const read = parseItem(shelf, values, typing(c, item));
      if (!read.ok) return read.problems;
      await reviseItem(ctx, shelf, { id: item.id, doc: await settled(desk, read.value) });
      return `${home}/${item.id}`;
    },
  });
  addSureRoute(app, `${at}/withdraw`, {
    find,
    title: (c) => c.var.t(`${shelf.id}.withdraw`),
    name: ({ doc }: Item) => <Tell map={doc.title} />,
    effect: (c) => <p>{c.var.t(`${shelf.id}.withdraw.effect`)}</p>,
    back: (item) => `${home}/${item.id}`,
    submit: (c) => c.var.t("shelf.withdraw"),
    async accept(_, item) {
      await withdrawItem(ctx, shelf, item.id);
      return home;
    },
  });
}

async function settled<S extends Shelf>({ settle }: Desk<S>, doc: DocOf<S["fields"]>) {
  return settle === undefined ? doc : settle(doc);
}

function titleOf({ doc }: Pick<Item, "doc">, c: C): string {
  return pickLanguage(doc.title, c.var.lang)?.text ?? "";
}
