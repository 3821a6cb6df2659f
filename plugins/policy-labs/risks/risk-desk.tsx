import { pickLanguage } from "@nri-commons/core/kit";
import {
  addFormRoute,
  addSureRoute,
  type ConsoleEnv,
  OwnText,
  readForm,
  readOwnText,
  Tell,
  textOf,
} from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { getOwnLab, type LabInShort } from "../forms/lab-of.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { RiskDeskPage } from "./pages/risk-desk-page.tsx";
import { isTooLong, PositionFields, RiskFields, readPosition, readRisk } from "./risk-fields.tsx";
import {
  findResilience,
  getRisk,
  listRisks,
  putPosition,
  putResilience,
  putRisk,
  removePosition,
  removeRisk,
} from "./risk-store.ts";

type C = Context<ConsoleEnv>;

const homeOf = (lab: string) => `/console/labs/${lab}/risks`;

/** `/console/labs/:lab/risks`: the risk map, and the section on the Internet and its resilience. */
export function riskDesk(ctx: LabsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const labOf = (c: C) => {
    ctx.require(c.var.person, "lab.manage");
    return getOwnLab(ctx.db, c.req.param("lab") ?? "");
  };
  const crumbs = (c: C, lab: LabInShort) => [
    { href: `/console/labs/${lab.id}`, label: pickLanguage(lab.title, c.var.lang)?.text ?? "" },
    { href: homeOf(lab.id), label: c.var.t("risks.title") },
  ];
  app.get("/", async (c) => {
    const lab = await labOf(c);
    const [risks, resilience] = await Promise.all([listRisks(ctx.db, lab.id), findResilience(ctx.db, lab.id)]);
    return c.var.page({
      title: c.var.t("risks.title"),
      body: <RiskDeskPage lab={lab} risks={risks} resilience={resilience} />,
    });
  });
  addFormRoute(app, "/resilience", {
    find: async (c) => {
      const lab = await labOf(c);
      return { lab, known: await findResilience(ctx.db, lab.id) };
    },
    title: (c) => c.var.t("resilience.title"),
    lead: (c) => c.var.t("resilience.lead"),
    crumbs: (c, { lab }) => crumbs(c, lab),
    start: (c, { known }) => ({ text: known?.text[c.var.lang] ?? "" }),
    draw: (c, { known }) => (
      <OwnText
        name="text"
        label={c.var.t("resilience.text")}
        hint={c.var.t("resilience.hint")}
        rows={10}
        known={known?.text}
      />
    ),
    submit: (c) => c.var.t("word.save"),
    async accept(c, { lab, known }, values) {
      const text = readOwnText(values, "text", { lang: c.var.lang, known: known?.text });
      if (text === undefined || isTooLong(text, 10_000)) {
        return [{ path: "text", message: c.var.t("resilience.problem") }];
      }
      await ctx.transaction((tx) => putResilience(tx, lab.id, text));
      return homeOf(lab.id);
    },
  });
  addFormRoute(app, "/new", {
    find: labOf,
    title: (c) => c.var.t("risk.new"),
    crumbs,
    start: () => ({ likelihood: "medium", impact: "medium" }),
    draw: () => <RiskFields known={undefined} />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, lab, values) {
      const read = readRisk(values, c.var);
      if (!read.ok) return read.problems;
      await ctx.transaction((tx) => putRisk(tx, { id: ctx.ids.ulid(), lab: lab.id, risk: read.value }));
      return homeOf(lab.id);
    },
  });
  const at = "/:id{[0-9a-z]{26}}";
  const riskOf = async (c: C) => {
    const lab = await labOf(c);
    return { lab, risk: await getRisk(ctx.db, { id: c.req.param("id") ?? "", lab: lab.id }) };
  };
  addFormRoute(app, `${at}/edit`, {
    find: riskOf,
    title: (c) => c.var.t("risk.edit"),
    crumbs: (c, { lab }) => crumbs(c, lab),
    start: (c, { risk }) => ({
      title: risk.title[c.var.lang] ?? "",
      about: risk.about?.[c.var.lang] ?? "",
      likelihood: risk.likelihood,
      impact: risk.impact,
      layer: risk.layer,
    }),
    draw: (_, { risk }) => <RiskFields known={risk} />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, { lab, risk }, values) {
      const read = readRisk(values, c.var, risk);
      if (!read.ok) return read.problems;
      await ctx.transaction((tx) => putRisk(tx, { id: risk.id, lab: lab.id, risk: read.value }));
      return homeOf(lab.id);
    },
  });
  addFormRoute(app, `${at}/position`, {
    find: riskOf,
    title: (c) => c.var.t("position.new"),
    lead: (_, { risk }) => <Tell map={risk.title} />,
    crumbs: (c, { lab }) => crumbs(c, lab),
    start(c, { risk }) {
      const known = risk.positions.find(({ group }) => group === c.req.query("group"));
      return {
        group: known?.group ?? c.req.query("group") ?? "",
        likelihood: known?.likelihood ?? "",
        impact: known?.impact ?? "",
        note: known?.note?.[c.var.lang] ?? "",
      };
    },
    draw: () => <PositionFields />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, { lab, risk }, values) {
      const read = readPosition(values, c.var, risk);
      if (!read.ok) return read.problems;
      await ctx.transaction((tx) => putPosition(tx, risk.id, read.value));
      return homeOf(lab.id);
    },
  });
  app.post(`${at}/position/remove`, async (c) => {
    const { lab, risk } = await riskOf(c);
    const group = textOf(await readForm(c), "group");
    await ctx.transaction((tx) => removePosition(tx, risk.id, group));
    return c.redirect(c.var.view.url(homeOf(lab.id)), 303);
  });
  addSureRoute(app, `${at}/remove`, {
    find: riskOf,
    title: (c) => c.var.t("risk.remove"),
    name: ({ risk }) => <Tell map={risk.title} />,
    effect: (c, { risk }) => <p>{c.var.t("risk.remove.effect", { count: risk.positions.length })}</p>,
    back: ({ lab }) => homeOf(lab.id),
    submit: (c) => c.var.t("risk.remove"),
    async accept(_, { lab, risk }) {
      await ctx.transaction((tx) => removeRisk(tx, risk.id));
      return homeOf(lab.id);
    },
  });
  return app;
}
