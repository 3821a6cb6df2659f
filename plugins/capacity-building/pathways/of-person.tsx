import { type PageEnv, PostButton, Tell } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { OfPerson } from "../of-person.ts";
import { addOwnSure } from "../people/own-page.tsx";
import { listCompleted } from "./open-activities.ts";
import { ActivityLink } from "./pages/step-what.tsx";
import { listPathways } from "./pathway-store.ts";
import { suggestionsFor } from "./suggest-next.ts";
import { addWish, dataOfWish, findWish, removeWish } from "./wish-store.ts";

/** What could come next for somebody who completed something, shown on their page; by mail only to who wants it. */
export const ofPerson: OfPerson = {
  async section(ctx, { person, path }, c) {
    const { t, view } = c.var;
    const wish = await findWish(ctx.db, person.id);
    if (!wish && (await listCompleted(ctx.db, person.id)).length === 0) return null;
    const suggestions = await suggestionsFor(ctx.db, person.id, ctx.clock.now());
    const { items: ways } = await listPathways(ctx.db, { state: "public", track: "returning", limit: 3 });
    return (
      <>
        <h2 id="next">{t("next.title")}</h2>
        {suggestions.length > 0 && (
          <ul>
            {suggestions.map(({ pathway, next: { activity } }) => (
              <li>
                <ActivityLink activity={activity} />{" "}
                <span class="muted">
                  (<Tell map={pathway.title} />)
                </span>
              </li>
            ))}
          </ul>
        )}
        {suggestions.length === 0 && <p>{t("next.none")}</p>}
        {suggestions.length === 0 && ways.length > 0 && (
          <ul>
            {ways.map(({ id, title }) => (
              <li>
                <a href={view.url(`/capacity/pathways/${id}`)}>
                  <Tell map={title} />
                </a>
              </li>
            ))}
          </ul>
        )}
        {person.email !== undefined && (
          <>
            <p>{t(wish ? "next.wanted" : "next.offer")}</p>
            <PostButton to={`${path}/next${wish ? "" : "/want"}`} label={t(wish ? "next.stop" : "next.want")} />
          </>
        )}
      </>
    );
  },
  routes(ctx, mine) {
    const app = new Hono<PageEnv>();
    addOwnSure(app, {
      mine,
      path: "/next/want",
      find: async (_, { person }) => person,
      title: (c) => c.var.t("next.want"),
      effect: (c) => <p>{c.var.t("next.offer")}</p>,
      submit: (c) => c.var.t("next.want"),
      async accept(_, { id }, { mine: { path } }) {
        await ctx.transaction((tx) => addWish(tx.db, id, tx.now));
        return `${path}#next`;
      },
    });
    // Where the mail leads: the one press that ends the mails.
    addOwnSure(app, {
      mine,
      path: "/next",
      find: async (_, { person }) => person,
      title: (c) => c.var.t("next.stop"),
      effect: (c) => <p>{c.var.t("next.stop.effect")}</p>,
      submit: (c) => c.var.t("next.stop"),
      async accept(_, { id }, { mine: { path } }) {
        await ctx.transaction(async (tx) => {
          await removeWish(tx.db, id);
          await tx.fact("personal-data.erased", { plugin: "capacity-building", kind: "next-mail", id });
        });
        return `${path}#next`;
      },
    });
    return app;
  },
  data: ({ db }, person) => dataOfWish(db, person),
  erase: (_, tx, person) => removeWish(tx.db, person, "all"),
};
