import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { addFormRoute, addSureRoute, type ConsoleEnv, Tell } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import {
  addPathway,
  dropStep,
  hidePathway,
  publishPathway,
  revisePathway,
  shiftStep,
  withdrawPathway,
  writeStep,
} from "./change-pathway.ts";
import { pathwayImportDesk } from "./import/import-desk.tsx";
import { listForChoice } from "./open-activities.ts";
import { PathwayDeskList } from "./pages/pathway-desk-list.tsx";
import { PathwayDeskPage } from "./pages/pathway-desk-page.tsx";
import { PathwayFields, StepFields } from "./pages/pathway-fields.tsx";
import { parsePathway, parseStep } from "./parse-pathway.ts";
import type { Pathway, Step } from "./pathway.ts";
import { getOwnPathway, listPathways } from "./pathway-store.ts";
import { aroundPathway } from "./routes.tsx";

type C = Context<ConsoleEnv>;
const home = "/console/capacity/pathways";
const at = "/pathways/:id{[0-9a-z]{26}}";
const step = `${at}/steps/:step{[0-9a-z]{26}}`;

/** `/console/capacity/pathways`: pathways are put together step by step. */
export function pathwayDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use("/pathways/*", async (c, next) => {
    ctx.require(c.var.person, "capacity.manage");
    await next();
  });
  app.get("/pathways", async (c) => {
    ctx.require(c.var.person, "capacity.manage");
    const { items, next } = await listPathways(ctx.db, { source: "local", cursor: c.req.query("cursor") });
    return c.var.page({ title: c.var.t("pathways.title"), body: <PathwayDeskList pathways={items} next={next} /> });
  });
  app.route("/", pathwayImportDesk(ctx));
  pathwayForms(ctx, app);
  stepForms(ctx, app);
  app.get(at, async (c) => {
    const pathway = await pathwayOf(ctx, c);
    const body = <PathwayDeskPage {...(await aroundPathway(ctx, pathway))} />;
    return c.var.page({ title: pickLanguage(pathway.title, c.var.lang)?.text ?? "", body });
  });
  const doThen = (path: string, run: (c: C, id: string) => Promise<void>) =>
    app.post(path, async (c) => {
      await run(c, c.req.param("id") ?? "");
      return c.redirect(c.var.view.url(`${home}/${c.req.param("id")}`), 303);
    });
  doThen(`${at}/publish`, (_, id) => publishPathway(ctx, id));
  doThen(`${at}/hide`, (_, id) => hidePathway(ctx, id));
  const shift = (to: "up" | "down") => (c: C, id: string) =>
    shiftStep(ctx, { id, step: c.req.param("step") ?? "", to });
  doThen(`${step}/up`, shift("up"));
  doThen(`${step}/down`, shift("down"));
  doThen(`${step}/remove`, (c, id) => dropStep(ctx, id, c.req.param("step") ?? ""));
  return app;
}

function pathwayForms(ctx: CapacityCtx, app: Hono<ConsoleEnv>) {
  addFormRoute(app, "/pathways/new", {
    find: async () => undefined,
    title: (c) => c.var.t("pathway.new"),
    lead: (c) => c.var.t("pathway.new.lead"),
    crumbs: (c) => [{ href: home, label: c.var.t("pathways.title") }],
    start: () => ({ track: "all" }),
    draw: () => <PathwayFields known={undefined} />,
    submit: (c) => c.var.t("pathway.save"),
    async accept(c, _, values) {
      const read = parsePathway(values, c.var);
      return read.ok ? `${home}/${await addPathway(ctx, read.value)}` : read.problems;
    },
  });
  addFormRoute(app, `${at}/edit`, {
    find: (c) => pathwayOf(ctx, c),
    title: (c) => c.var.t("pathway.edit"),
    crumbs: pathwayCrumbs,
    start: (c, { title, about, track, level = "", audiences }) => ({
      ...{ track, level, audiences },
      title: title[c.var.lang] ?? "",
      about: about[c.var.lang] ?? "",
    }),
    draw: (_, pathway) => <PathwayFields known={pathway} />,
    submit: (c) => c.var.t("pathway.save"),
    async accept(c, pathway, values) {
      const read = parsePathway(values, c.var, pathway);
      if (!read.ok) return read.problems;
      await revisePathway(ctx, pathway.id, read.value);
      return `${home}/${pathway.id}`;
    },
  });
  addSureRoute(app, `${at}/withdraw`, {
    find: (c) => pathwayOf(ctx, c),
    title: (c) => c.var.t("pathway.withdraw"),
    name: (pathway) => <Tell map={pathway.title} />,
    effect: (c) => <p>{c.var.t("pathway.withdraw.effect")}</p>,
    back: (pathway) => `${home}/${pathway.id}`,
    submit: (c) => c.var.t("pathway.withdraw"),
    async accept(_, pathway) {
      await withdrawPathway(ctx, pathway.id);
      return home;
    },
  });
}

function stepForms(ctx: CapacityCtx, app: Hono<ConsoleEnv>) {
  const find = async (c: C) => {
    const pathway = await pathwayOf(ctx, c);
    const wanted = c.req.param("step");
    const known = pathway.steps.find(({ id }) => id === wanted);
    if (wanted !== undefined && known === undefined) throw new Refusal("not-found");
    const place = known ? pathway.steps.indexOf(known) : pathway.steps.length;
    return { pathway, known, above: pathway.steps.slice(0, place), choice: await listForChoice(ctx.db) };
  };
  type Found = Awaited<ReturnType<typeof find>>;
  const form = (title: string) => ({
    find,
    title: (c: C) => c.var.t(title),
    crumbs: (c: C, { pathway }: Found) => pathwayCrumbs(c, pathway),
    start: (c: C, { known }: Found) => (known ? startOf(known, c.var.lang) : { kind: c.req.query("kind") ?? "kind" }),
    draw: (_: C, { known, above, choice }: Found) => <StepFields known={known} above={above} choice={choice} />,
    submit: (c: C) => c.var.t("pathway.save"),
    async accept(c: C, { pathway, known, choice }: Found, values: Parameters<typeof parseStep>[0]) {
      const { t, lang } = c.var;
      const id = known?.id ?? ctx.ids.ulid();
      const activities = new Set(choice.map(({ iri }) => iri));
      const read = parseStep(values, { t, lang, steps: pathway.steps, id, known, activities });
      if (!read.ok) return read.problems;
      await writeStep(ctx, pathway.id, read.value);
      return `${home}/${pathway.id}#step-${id}`;
    },
  });
  addFormRoute(app, `${at}/steps/new`, form("step.new"));
  addFormRoute(app, `${step}/edit`, form("step.edit"));
}

function startOf({ kind, title, about, activity = "", type = "", level = "", url = "", after }: Step, lang: string) {
  return { ...{ kind, activity, type, level, url, after }, title: title[lang] ?? "", about: about?.[lang] ?? "" };
}

function pathwayCrumbs(c: C, pathway: Pathway) {
  return [
    { href: home, label: c.var.t("pathways.title") },
    { href: `${home}/${pathway.id}`, label: pickLanguage(pathway.title, c.var.lang)?.text ?? "" },
  ];
}

function pathwayOf(ctx: CapacityCtx, c: C): Promise<Pathway> {
  return getOwnPathway(ctx.db, c.req.param("id") ?? "");
}
