import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { addFormRoute, type ConsoleEnv, Tell, TextArea } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import { AskedListPage, AskedOnePage } from "../pages/asked-pages.tsx";
import { HowTheyLearn } from "../pages/asker-reach.tsx";
import { WordList } from "../pages/word-list.tsx";
import { findAsked } from "../request-endings.tsx";
import { writeToAsker } from "./change-own.ts";
import { listAsked } from "./list-asked.ts";
import { readWords } from "./read-words.ts";
import { listWords, markSeen } from "./word-store.ts";

const at = "/asked/:id{[0-9a-z]{26}}";
const home = "/console/capacity/asked";

/** `/console/capacity/asked`: who asked by the public form, how to reach them and what they write, for who may see personal data. */
export function askedDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  for (const path of ["/asked", "/asked/*"]) {
    app.use(path, (c, next) => {
      ctx.require(c.var.person, "capacity.people");
      return next();
    });
  }
  const find = async (c: Context<ConsoleEnv>) => {
    const asked = await findAsked(ctx, c);
    if (asked.row.contact === null) throw new Refusal("not-found");
    const title = pickLanguage(asked.request.title, c.var.lang)?.text ?? "";
    return { ...asked, title, words: await listWords(ctx.db, asked.row.id) };
  };
  app.get("/asked", async (c) => {
    const { items, next } = await listAsked(ctx.db, { cursor: c.req.query("cursor") || undefined, limit: 30 });
    return c.var.page({ title: c.var.t("asked.title"), body: <AskedListPage asked={items} next={next} /> });
  });
  app.get(at, async (c) => {
    const { title, ...asked } = await find(c);
    const manages = ctx.may(c.var.person, "capacity.manage");
    return c.var.page({ title, body: <AskedOnePage {...asked} manages={manages} /> });
  });
  addFormRoute(app, `${at}/write`, {
    find,
    title: (c, { reach }) => c.var.t(reach?.by === "letter" ? "asker.desk.write" : "asker.desk.write.page"),
    lead: (_, { request }) => <Tell map={request.title} />,
    crumbs: (_, { row, title }) => [{ href: `${home}/${row.id}`, label: title }],
    draw: (c, { words, reach }) => (
      <>
        {reach?.by === "letter" ? <p>{c.var.t("asker.desk.write.lead")}</p> : reach && <HowTheyLearn reach={reach} />}
        <WordList words={words} of="team" />
        <TextArea name="words" label={c.var.t("asker.words.yours")} rows={6} />
      </>
    ),
    submit: (c, { reach }) => c.var.t(reach?.by === "letter" ? "asker.write.do" : "asker.write.put"),
    async accept(c, { row }, values) {
      const words = readWords(values, c.var);
      if (!words.ok) return words.problems;
      await writeToAsker(ctx, { id: row.id, text: words.value, key: c.var.sendKey ?? ctx.ids.ulid() });
      return `${home}/${row.id}`;
    },
  });
  app.post(`${at}/noted`, async (c) => {
    const { row } = await find(c);
    await ctx.transaction((tx) => markSeen(tx.db, row.id));
    return c.redirect(c.var.view.url(`${home}/${row.id}`), 303);
  });
  return app;
}
