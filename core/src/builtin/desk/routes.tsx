import type { Context } from "hono";
import { Hono } from "hono";
import { hasScope } from "../../content/types/index.ts";
import { type Problem, pickLanguage, Refusal } from "../../kit/index.ts";
import {
  type ConsoleEnv,
  emptyForm,
  type FormState,
  keepsRegistry,
  listOf,
  readForm,
  textOf,
} from "../../web/index.ts";
import { askBack } from "./ask-back.ts";
import { type DeskCtx, itemStates } from "./desk-ctx.ts";
import { readFilter, readTag, toQuery } from "./desk-filter.ts";
import { addReply, addTag, putHorizon, replaceTags, setStates, tagsInUse } from "./item-store.ts";
import { countStates, getItem, listDesk, readHorizon } from "./list-desk.ts";
import { DeskPage } from "./pages/desk-page.tsx";
import { HorizonPage } from "./pages/horizon-page.tsx";
import { ItemPage } from "./pages/item-page.tsx";
import { askPage, contactOf, siteNames } from "./sites.ts";

const longest = 2000;
const id = /^[0-9a-z]{26}$/;

/** What came in, many at once or one by one, and what of it points ahead. For whoever looks after events where the registry is kept. */
export function deskConsole(ctx: DeskCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use("*", async (c, next) => {
    if (!keepsRegistry(c.var.site)) throw new Refusal("not-found");
    if (!hasScope(c.var.viewer, "events:write")) throw new Refusal("forbidden");
    await next();
  });

  app.get("/", (c) => list(c));
  app.post("/", async (c) => {
    const values = await readForm(c);
    const items = listOf(values, "items").filter((one) => id.test(one));
    // The form's own button has no name: it is the one that is pressed by the enter key, too.
    const [act, tag] = [textOf(values, "do") || "seen", readTag(textOf(values, "tag"))];
    const state = itemStates.find((one) => one === act);
    const problems: Problem[] = [
      ...(items.length === 0 ? [{ path: "items", message: c.var.t("problem.none") }] : []),
      ...(act === "tag" && tag === undefined ? [{ path: "tag", message: c.var.t("problem.tag") }] : []),
    ];
    if (problems.length > 0) return list(c, { values, problems });
    await ctx.transaction(async (tx) => {
      const by = { by_name: c.var.person.name, at: tx.now };
      if (tag !== undefined && act === "tag") await addTag(tx.db, items, tag);
      if (state !== undefined) await setStates(tx.db, { items, state, kind: "", ...by });
    });
    const query = toQuery(queryOf(c), { done: String(items.length) });
    return c.redirect(c.var.view.url(`/console/desk${query}`), 303);
  });

  app.get("/horizon", async (c) =>
    c.var.page({
      title: c.var.t("horizon.title"),
      body: <HorizonPage all={await readHorizon(ctx, c.var.viewer)} names={await siteNames(ctx)} />,
    }),
  );

  const at = "/:id{[0-9a-z]{26}}";
  app.get(at, (c) => show(c));
  app.post(`${at}/state`, async (c) => {
    const { arrival } = await itemOf(c);
    const state = itemStates.find((one) => one === c.req.query("to"));
    if (state === undefined) throw new Refusal("not-found");
    await ctx.transaction((tx) =>
      setStates(tx.db, { items: [arrival.id], state, kind: arrival.kind, by_name: c.var.person.name, at: tx.now }),
    );
    return back(c);
  });
  app.post(`${at}/tags`, async (c) => {
    const { arrival } = await itemOf(c);
    const tags = listOf(await readForm(c), "tags").flatMap((text) => readTag(text) ?? []);
    await ctx.transaction((tx) => replaceTags(tx.db, arrival.id, tags));
    return back(c);
  });
  app.post(`${at}/ask`, async (c) => {
    const { arrival } = await itemOf(c);
    const values = await readForm(c);
    const text = textOf(values, "text");
    const problems = problemsOf(c, "text", text, c.var.t("problem.text"));
    if (problems.length > 0) return show(c, { values, problems });
    await askBack(ctx, { arrival, text, lang: c.var.lang }, c.var.person);
    return back(c);
  });
  app.post(`${at}/reply`, async (c) => {
    const { arrival } = await itemOf(c);
    const values = await readForm(c);
    const reply = textOf(values, "reply");
    const problems = problemsOf(c, "reply", reply, c.var.t("problem.reply"));
    if (problems.length > 0) return show(c, { values, problems });
    await ctx.transaction((tx) =>
      addReply(tx.db, { id: textOf(values, "question"), item: arrival.id, reply, at: tx.now }),
    );
    return back(c);
  });
  app.post(`${at}/horizon`, async (c) => {
    const { arrival } = await itemOf(c);
    const values = await readForm(c);
    const why = textOf(values, "why");
    const problems = problemsOf(c, "why", why);
    if (problems.length > 0) return show(c, { values, problems });
    const row = { item: arrival.id, kind: arrival.kind, why, by_name: c.var.person.name };
    await ctx.transaction((tx) => putHorizon(tx.db, { ...row, at: tx.now }));
    return back(c);
  });

  async function list(c: Context<ConsoleEnv>, state: FormState = emptyForm) {
    const { t, viewer } = c.var;
    const query = queryOf(c);
    const filter = readFilter(query);
    const { items, next } = await listDesk(ctx, { filter, cursor: query.get("cursor") || undefined }, viewer);
    const inUse = await ctx.taxonomy.termsInUse({ kind: "event", vocabularies: ["topics"] });
    const names = await siteNames(ctx);
    return c.var.page({
      title: t("list.title"),
      ...(state.problems.length > 0 && { status: 422, mistakes: true }),
      body: (
        <DeskPage
          filter={filter}
          query={toQuery(query)}
          items={items}
          next={next}
          counts={await countStates(ctx, itemStates)}
          names={names}
          topics={[...(inUse.get("topics") ?? [])]}
          tags={await tagsInUse(ctx.db)}
          done={Number(query.get("done")) || 0}
          state={state}
        />
      ),
    });
  }

  async function show(c: Context<ConsoleEnv>, state: FormState = emptyForm) {
    const { t, lang } = c.var;
    const item = await itemOf(c);
    const title = pickLanguage(item.arrival.title, lang)?.text ?? t("untitled");
    return c.var.page({
      title,
      ...(state.problems.length > 0 && { status: 422, mistakes: true }),
      body: (
        <ItemPage
          item={item}
          title={title}
          names={await siteNames(ctx)}
          contact={await contactOf(ctx, item.arrival)}
          canMail={await ctx.mail.isSetUp()}
          ask={askPage(item.arrival, lang)}
          state={state}
        />
      ),
    });
  }

  const itemOf = (c: Context<ConsoleEnv>) => getItem(ctx, c.req.param("id") ?? "", c.var.viewer);
  return app;
}

function back(c: Context<ConsoleEnv>): Response {
  return c.redirect(c.var.view.url(`/console/desk/${c.req.param("id") ?? ""}`), 303);
}

function queryOf(c: Context<ConsoleEnv>): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

/** Too long, or nothing where something is needed. */
function problemsOf(c: Context<ConsoleEnv>, path: string, text: string, missing?: string): Problem[] {
  if (text.length > longest) return [{ path, message: c.var.t("problem.long", { count: longest }) }];
  return text === "" && missing !== undefined ? [{ path, message: missing }] : [];
}
