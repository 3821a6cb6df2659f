import { Refusal } from "@nri-commons/core/kit";
import { addFormRoute, addSureRoute, type ConsoleEnv, Prose, Tell, TextArea, textOf } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import { ScopeFacts } from "../pages/scope-facts.tsx";
import { WordList } from "../pages/word-list.tsx";
import { getOwnRequestRow, toRequest } from "../request-store.ts";
import { dropChange, proposedOf, takeChangeOver, writeToAsker } from "./change-own.ts";
import { longestWord } from "./own-routes.tsx";
import { listWords, markSeen } from "./word-store.ts";

const at = "/requests/:id{[0-9a-z]{26}}";
const pageOf = (id: string) => `/console/capacity/requests/${id}`;

/** Below a request in the console: what who asked by the public form writes and wishes. */
export function askerDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const row = (c: Context<ConsoleEnv>) => getOwnRequestRow(ctx.db, c.req.param("id") ?? "");
  addFormRoute(app, `${at}/write`, {
    async find(c) {
      ctx.require(c.var.person, "capacity.people");
      const found = await row(c);
      if (found.person_id === null) throw new Refusal("not-found");
      return { request: toRequest(found), words: await listWords(ctx.db, found.id) };
    },
    title: (c) => c.var.t("asker.desk.write"),
    lead: (c) => c.var.t("asker.desk.write.lead"),
    crumbs: (c, { request }) => [
      { href: pageOf(request.id), label: request.title[c.var.lang] ?? Object.values(request.title)[0] ?? "" },
    ],
    draw: (c, { words }) => (
      <>
        <WordList words={words} of="team" />
        <TextArea name="words" label={c.var.t("asker.words.yours")} rows={6} />
      </>
    ),
    submit: (c) => c.var.t("asker.write.do"),
    async accept(c, { request }, values) {
      const text = textOf(values, "words");
      if (text === "" || text.length > longestWord) return [{ path: "words", message: c.var.t("demand.problem.text") }];
      await writeToAsker(ctx, { id: request.id, text, key: c.var.sendKey ?? ctx.ids.ulid() });
      return pageOf(request.id);
    },
  });
  addSureRoute(app, `${at}/proposed`, {
    async find(c) {
      const found = await row(c);
      const proposed = proposedOf(found);
      if (proposed === undefined) throw new Refusal("not-found");
      return { id: found.id, proposed };
    },
    title: (c) => c.var.t("asker.desk.proposed"),
    name: ({ proposed }) => <Tell map={proposed.title} />,
    effect: (c, { proposed }) => (
      <>
        <p>{c.var.t("asker.desk.proposed.effect")}</p>
        <Prose text={{ format: "plain", text: proposed.purpose }} quiet />
        <ScopeFacts
          scope={proposed}
          first={[{ label: c.var.t("request.organisation"), value: <bdi>{proposed.organisation}</bdi> }]}
        />
      </>
    ),
    back: ({ id }) => pageOf(id),
    submit: (c) => c.var.t("asker.desk.proposed.take"),
    async accept(_, { id }) {
      await takeChangeOver(ctx, id);
      return pageOf(id);
    },
  });
  app.post(`${at}/proposed/drop`, async (c) => {
    await dropChange(ctx, c.req.param("id"));
    return c.redirect(c.var.view.url(pageOf(c.req.param("id"))), 303);
  });
  app.post(`${at}/noted`, async (c) => {
    ctx.require(c.var.person, "capacity.people");
    const { id } = await row(c);
    await ctx.transaction((tx) => markSeen(tx.db, id));
    return c.redirect(c.var.view.url(pageOf(id)), 303);
  });
  return app;
}
