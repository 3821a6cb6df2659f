import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { type PageEnv, publicForm, textOf } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { findActivity } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { addressOf } from "../people/read-person.ts";
import type { Alumnus, SeenBy } from "./alumnus.ts";
import { type AlumniQuery, getShown, listAlumni, listMarks } from "./alumnus-store.ts";
import { AlumniListPage, type AlumniShown, type Found } from "./pages/alumni-list-page.tsx";
import { AlumnusPage } from "./pages/alumnus-page.tsx";
import { ContactPage, SentPage } from "./pages/contact-page.tsx";
import { canWriteTo, writeTo } from "./write-to.ts";

const at = "/alumni/:id{[0-9a-z]{26}}";
const longest = 3000;

/** `/capacity/alumni`: who took part and wants to be found. No search engine is asked to keep it: who leaves is gone. */
export function alumniRoutes(ctx: CapacityCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/alumni", async (c) => {
    const found = await findAlumni(ctx, c, "public");
    const body = <AlumniListPage {...found} at="/capacity/alumni" to="public" />;
    return c.var.page({ title: c.var.t("alumni.title"), description: c.var.t("alumni.lead"), noIndex: true, body });
  });
  app.get(at, async (c) => {
    const alumnus = await getShown(ctx.db, c.req.param("id"), "public");
    const shown = { alumnus, cohorts: await cohortsOf(ctx, [alumnus]), canWrite: await canWriteTo(ctx, alumnus) };
    const body = <AlumnusPage {...shown} at="/capacity/alumni" />;
    return c.var.page({ title: alumnus.name, noIndex: true, body });
  });
  const contact = contactForm(ctx, {
    path: "/capacity/alumni",
    find: (c) => getShown(ctx.db, c.req.param("id") ?? "", "public"),
  });
  app.get(`${at}/contact`, contact.page);
  app.post(`${at}/contact`, contact.send);
  app.get(`${at}/sent`, async (c) => {
    const alumnus = await getShown(ctx.db, c.req.param("id"), "public");
    return c.var.page({ title: c.var.t("alumni.sent"), noIndex: true, body: <SentPage alumnus={alumnus} /> });
  });
  return app;
}

interface Contact {
  /** Of the list, after the language. */
  path: string;
  find(c: Context<PageEnv>): Promise<Alumnus>;
}

/** Anybody may write, and few times in an hour: nobody's address is shown to them. */
function contactForm(ctx: CapacityCtx, { path, find }: Contact) {
  const reachable = async (c: Context<PageEnv>) => {
    const alumnus = await find(c);
    if (!(await canWriteTo(ctx, alumnus))) throw new Refusal("not-found");
    return alumnus;
  };
  return publicForm({
    limits: { ofOne: 5, ofAll: 60 },
    async show(c, state, status) {
      const alumnus = await reachable(c);
      const mistakes = state.problems.length > 0;
      const body = <ContactPage alumnus={alumnus} state={state} path={path} most={longest} />;
      return c.var.page({ title: c.var.t("alumni.write"), status, mistakes, noIndex: true, body });
    },
    async accept(c, { values, key }) {
      const { t, view } = c.var;
      const alumnus = await reachable(c);
      const [name, text] = [textOf(values, "name").replace(/\s+/g, " "), textOf(values, "text")];
      const email = addressOf(textOf(values, "email"));
      const problems = [
        ...(name === "" || name.length > 100 ? [{ path: "name", message: t("alumni.problem.name") }] : []),
        ...(email === undefined ? [{ path: "email", message: t("alumni.problem.email") }] : []),
        ...(text === "" || text.length > longest
          ? [{ path: "text", message: t("alumni.problem.text", { most: longest }) }]
          : []),
      ];
      if (email === undefined || problems.length > 0) return { problems };
      const outcome = await writeTo(ctx, { to: alumnus, from: { name, email }, text, key });
      if (outcome === "too-many") return { problems: [{ path: "", message: t("alumni.problem.many") }] };
      return c.redirect(view.url(`${path}/${alumnus.id}/sent`), 303);
    },
  });
}

/** A page of the directory as these may see it, and by what they can look further. */
export async function findAlumni(ctx: CapacityCtx, c: Context<PageEnv>, to: SeenBy): Promise<Found> {
  const marks = await listMarks(ctx.db, to);
  const search = new URL(c.req.url).searchParams;
  const one = (kind: (typeof marks)[number]["kind"]) =>
    marks.find((mark) => mark.kind === kind && mark.value === search.get(kind))?.value;
  const narrow = {
    ...{ country: one("country"), cohort: one("cohort"), topic: one("topic") },
    mentor: one("mentor") === "yes" ? ("yes" as const) : undefined,
  };
  const query: AlumniQuery = { to, ...narrow, cursor: search.get("cursor") ?? undefined };
  const { items, next } = await listAlumni(ctx.db, query);
  const cohorts = await titlesOf(
    ctx,
    marks.flatMap(({ kind, value }) => (kind === "cohort" ? [value] : [])),
  );
  return { alumni: items, next, marks, cohorts, narrowed: Object.values(narrow).some((value) => value !== undefined) };
}

export function cohortsOf(
  ctx: CapacityCtx,
  alumni: readonly Pick<Alumnus, "cohorts">[],
): Promise<AlumniShown["cohorts"]> {
  return titlesOf(
    ctx,
    alumni.flatMap(({ cohorts }) => cohorts),
  );
}

async function titlesOf(ctx: CapacityCtx, ids: readonly string[]): Promise<AlumniShown["cohorts"]> {
  const titles = new Map<string, Readonly<Record<string, string>>>();
  for (const id of new Set(ids)) {
    const activity = await findActivity(ctx.db, id);
    if (activity && activity.state !== "withdrawn" && pickLanguage(activity.title, "en"))
      titles.set(id, activity.title);
  }
  return titles;
}
