import { Refusal } from "@nri-commons/core/kit";
import type { PageEnv } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Mine } from "../of-person.ts";
import { addOwnForm, addOwnSure } from "../people/own-page.tsx";
import { startFrom } from "./alumnus.ts";
import { findAlumnusOf, getShown } from "./alumnus-store.ts";
import { completedBy, enterAlumni, leaveAlumni } from "./enter-alumni.ts";
import { AlumniListPage } from "./pages/alumni-list-page.tsx";
import { AlumnusFields } from "./pages/alumnus-fields.tsx";
import { AlumnusPage } from "./pages/alumnus-page.tsx";
import { alumnusValues, readAlumnus } from "./read-alumnus.ts";
import { cohortsOf, findAlumni } from "./routes.tsx";
import { canWriteTo } from "./write-to.ts";

/** Below somebody's own page: their entry, and the directory as other alumni see it. */
export function ownAlumniRoutes(ctx: CapacityCtx, mine: (c: Context<PageEnv>) => Promise<Mine>): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  addOwnForm(app, {
    mine,
    path: "/alumni",
    async find(_, { person }) {
      const known = await findAlumnusOf(ctx.db, person.id);
      const completed = await completedBy(ctx.db, person.id);
      if (known === undefined && completed.length === 0) throw new Refusal("not-found");
      const titles = await cohortsOf(ctx, [{ cohorts: completed }]);
      return { known, completed, titles };
    },
    title: (c, { known }) => c.var.t(known ? "alumni.change" : "alumni.enter"),
    lead: (c) => c.var.t("alumni.enter.lead"),
    start: (_, { known, completed }, { person }) =>
      alumnusValues(known ?? { ...startFrom(person), cohorts: completed, languages: [person.lang] }),
    draw: (_, { titles }) => <AlumnusFields cohorts={titles} />,
    submit: (c, { known }) => c.var.t(known ? "people.save" : "alumni.enter"),
    async accept(c, { completed }, { mine: { person, path }, values }) {
      const read = readAlumnus(values, { t: c.var.t, cohorts: completed });
      if (!read.ok) return read.problems;
      await enterAlumni(ctx, person.id, read.value);
      return `${path}#alumni`;
    },
  });
  addOwnSure(app, {
    mine,
    path: "/alumni/leave",
    find: async (_, { person }) => person,
    title: (c) => c.var.t("alumni.leave"),
    effect: (c) => <p>{c.var.t("alumni.leave.effect")}</p>,
    submit: (c) => c.var.t("alumni.leave"),
    async accept(_, { id }, { mine: { path } }) {
      await leaveAlumni(ctx, id);
      return `${path}#alumni`;
    },
  });
  const asAlumnus = async (c: Context<PageEnv>) => {
    const own = await mine(c);
    if ((await findAlumnusOf(ctx.db, own.person.id)) === undefined) throw new Refusal("not-found");
    return own;
  };
  app.get("/alumni/all", async (c) => {
    const { path } = await asAlumnus(c);
    const body = <AlumniListPage {...(await findAlumni(ctx, c, "alumni"))} at={`${path}/alumni/all`} to="alumni" />;
    return c.var.page({ title: c.var.t("alumni.title"), noIndex: true, body });
  });
  app.get("/alumni/all/:id{[0-9a-z]{26}}", async (c) => {
    const { path } = await asAlumnus(c);
    const alumnus = await getShown(ctx.db, c.req.param("id"), "alumni");
    const canWrite = alumnus.seenBy === "public" && (await canWriteTo(ctx, alumnus));
    const shown = { alumnus, cohorts: await cohortsOf(ctx, [alumnus]), canWrite };
    return c.var.page({
      title: alumnus.name,
      noIndex: true,
      body: <AlumnusPage {...shown} at={`${path}/alumni/all`} />,
    });
  });
  return app;
}
