import { pickLanguage } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import type { ConsoleEnv } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { itemDesk } from "../shelf/item-desk.tsx";
import { findPublicItem, listAbout } from "../shelf/item-store.ts";
import { ReuseList } from "./pages/reuse-list.tsx";
import { type PracticeNote, practiceNote, reuse } from "./practice-note.ts";
import { findOwnReuse } from "./practice-store.ts";

type C = Context<ConsoleEnv>;

/** `/console/capacity/practice`: what this site tried, and which practices of others it reuses. */
export function practiceDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.route("/reuse", reuseDesk(ctx));
  app.route(
    "/",
    itemDesk(ctx, {
      shelf: practiceNote,
      place: "practice",
      begin: async (c) => ({ values: { languages: [c.var.lang], group: "all" } }),
      async below(c, { iri }) {
        const reuses = await listAbout(ctx.db, reuse, iri);
        return (
          <section>
            <h2>{c.var.t("reuse.who")}</h2>
            <ReuseList
              reuses={reuses}
              names={await namesOf(ctx.federation)}
              own={pickLanguage(ctx.site.name, c.var.lang)?.text ?? ""}
            />
          </section>
        );
      },
      also: (c) => (
        <p>
          <a href={c.var.view.url("/console/capacity/practice/reuse")}>{c.var.t("reuse.list")}</a>
        </p>
      ),
    }),
  );
  return app;
}

/** It begins at the note of another site; one note is reused once. */
function reuseDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const noteOf = (c: C) => findPublicItem(ctx.db, practiceNote, c.req.query("note") ?? "");
  return itemDesk(ctx, {
    shelf: reuse,
    place: "practice",
    async barred(c) {
      const note = await noteOf(c);
      const { t, view } = c.var;
      if (note?.source === undefined) {
        return (
          <p>
            {t("reuse.how")} <a href={view.url("/capacity/practice?source=remote")}>{t("reuse.how.list")}</a>
          </p>
        );
      }
      const own = await findOwnReuse(ctx.db, note.iri);
      if (own === undefined) return undefined;
      return (
        <p>
          {t("reuse.twice")} <a href={view.url(`/console/capacity/practice/reuse/${own.id}`)}>{t("reuse.ours")}</a>
        </p>
      );
    },
    async begin(c) {
      const note = await noteOf(c);
      return note === undefined ? {} : { given: givenBy(note) };
    },
  });
}

function givenBy({ iri, doc }: PracticeNote) {
  return { title: doc.title, practice: iri };
}
