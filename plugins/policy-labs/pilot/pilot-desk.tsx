import { toLocalDate } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import {
  addFormRoute,
  addSureRoute,
  ChoiceField,
  type ConsoleEnv,
  DateField,
  dateParts,
  OwnText,
  SelectField,
  Tell,
  TextArea,
  textOf,
  titledOption,
  useView,
} from "@nri-commons/core/web";
import { Hono } from "hono";
import type { FC } from "hono/jsx";
import { findLab, type LabInShort, listOwnLabs } from "../forms/lab-of.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { assessmentDesk } from "./assessment-desk.tsx";
import { pilotHome as home, pilotCrumbs, pilotOf } from "./at-pilot.ts";
import { PilotDeskList } from "./pages/pilot-desk-list.tsx";
import { PilotDeskPage } from "./pages/pilot-desk-page.tsx";
import { parseEntry, parsePilot } from "./parse-pilot.ts";
import type { Pilot } from "./pilot.ts";
import { listPilots, putEntry, putPilot, removePilot } from "./pilot-store.ts";

const at = "/:id{[0-9a-z]{26}}";

/** `/console/labs/pilots`: a year's trial of policy labs, or of one of them, to its decision. */
export function pilotDesk(ctx: LabsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use("*", async (c, next) => {
    ctx.require(c.var.person, "lab.manage");
    await next();
  });
  app.get("/", async (c) =>
    c.var.page({
      title: c.var.t("pilots.title"),
      body: <PilotDeskList pilots={await listPilots(ctx.db)} today={today(ctx)} />,
    }),
  );
  pilotForms(ctx, app);
  assessmentDesk(ctx, app);
  app.get(at, async (c) => {
    const pilot = await pilotOf(ctx, c);
    const lab = pilot.lab === undefined ? undefined : await findLab(ctx.db, pilot.lab);
    return c.var.page({
      title: pickLanguage(pilot.title, c.var.lang)?.text ?? "",
      body: <PilotDeskPage pilot={pilot} lab={lab} today={today(ctx)} />,
    });
  });
  return app;
}

function pilotForms(ctx: LabsCtx, app: Hono<ConsoleEnv>) {
  const months = () => ctx.settings.pilotMonths;
  const reading = (known: Pilot | undefined) => ({ known, months: months(), newId: () => ctx.ids.ulid() });
  addFormRoute(app, "/new", {
    find: async () => listOwnLabs(ctx.db),
    title: (c) => c.var.t("pilot.new"),
    lead: (c) => c.var.t("pilot.new.lead", { count: months() }),
    crumbs: pilotCrumbs,
    start: (c) => ({ lab: c.req.query("lab") ?? "", public: "yes", ...dateParts("start", today(ctx)) }),
    draw: (_, labs) => <PilotFields labs={labs} known={undefined} months={months()} />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, labs, values) {
      const read = parsePilot(values, c.var, reading(undefined));
      if (!read.ok) return read.problems;
      const id = ctx.ids.ulid();
      await ctx.transaction((tx) =>
        putPilot(tx, { id, ...placeOf(values, labs), doc: { ...read.value, assessment: [] } }),
      );
      return `${home}/${id}`;
    },
  });
  addFormRoute(app, `${at}/edit`, {
    find: async (c) => ({ pilot: await pilotOf(ctx, c), labs: await listOwnLabs(ctx.db) }),
    title: (c) => c.var.t("pilot.edit"),
    crumbs: (c, { pilot }) => pilotCrumbs(c, pilot),
    start: (c, { pilot }) => ({
      title: pilot.title[c.var.lang] ?? "",
      aim: pilot.aim?.[c.var.lang] ?? "",
      criteria: pilot.criteria.map(({ text }) => pickLanguage(text, c.var.lang)?.text ?? "").join("\n"),
      lab: pilot.lab ?? "",
      public: pilot.isPublic ? "yes" : "no",
      ...dateParts("start", pilot.start),
      ...dateParts("end", pilot.end),
    }),
    draw: (_, { pilot, labs }) => <PilotFields labs={labs} known={pilot} months={months()} />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, { pilot, labs }, values) {
      const read = parsePilot(values, c.var, reading(pilot));
      if (!read.ok) return read.problems;
      const { assessment, summary, decided } = pilot;
      const doc = { ...read.value, assessment, summary, decided };
      await ctx.transaction((tx) => putPilot(tx, { id: pilot.id, ...placeOf(values, labs), doc }));
      return `${home}/${pilot.id}`;
    },
  });
  addFormRoute(app, `${at}/entry`, {
    find: (c) => pilotOf(ctx, c),
    title: (c) => c.var.t("pilot.entry.new"),
    crumbs: pilotCrumbs,
    start: () => dateParts("on", today(ctx)),
    draw: (c) => (
      <>
        <DateField name="on" label={c.var.t("pilot.entry.on")} />
        <OwnText name="text" label={c.var.t("pilot.entry.text")} hint={c.var.t("pilot.entry.hint")} rows={5} />
      </>
    ),
    submit: (c) => c.var.t("word.save"),
    async accept(c, pilot, values) {
      const read = parseEntry(values, c.var, today(ctx));
      if (!read.ok) return read.problems;
      await ctx.transaction((tx) => putEntry(tx, pilot.id, { id: ctx.ids.ulid(), ...read.value }));
      return `${home}/${pilot.id}`;
    },
  });
  addSureRoute(app, `${at}/remove`, {
    find: (c) => pilotOf(ctx, c),
    title: (c) => c.var.t("pilot.remove"),
    name: (pilot) => <Tell map={pilot.title} />,
    effect: (c, pilot) => <p>{c.var.t("pilot.remove.effect", { count: pilot.entries.length })}</p>,
    back: (pilot) => `${home}/${pilot.id}`,
    submit: (c) => c.var.t("pilot.remove"),
    async accept(_, pilot) {
      await ctx.transaction((tx) => removePilot(tx, pilot.id));
      return home;
    },
  });
}

const PilotFields: FC<{ labs: readonly LabInShort[]; known: Pilot | undefined; months: number }> = (props) => {
  const { labs, known, months } = props;
  const { t, lang } = useView();
  return (
    <>
      <OwnText name="title" label={t("pilot.name")} known={known?.title} />
      <OwnText name="aim" label={t("pilot.aim")} rows={4} known={known?.aim} optional />
      <SelectField
        name="lab"
        label={t("pilot.lab")}
        empty={t("pilot.lab.all")}
        options={labs.map(({ id, title }) => titledOption(id, title, lang))}
        optional
      />
      <DateField name="start" label={t("pilot.start")} />
      <DateField name="end" label={t("pilot.end")} hint={t("pilot.end.hint", { count: months })} optional />
      <TextArea name="criteria" label={t("pilot.criteria")} hint={t("pilot.criteria.hint")} rows={5} />
      <ChoiceField
        name="public"
        label={t("pilot.public")}
        options={["yes", "no"].map((value) => ({ value, label: t(`pilot.public.${value}`) }))}
      />
    </>
  );
};

function placeOf(values: Parameters<typeof textOf>[0], labs: readonly LabInShort[]) {
  const lab = labs.find(({ id }) => id === textOf(values, "lab"))?.id;
  return { lab, isPublic: textOf(values, "public") !== "no" };
}

function today(ctx: LabsCtx): string {
  return toLocalDate(ctx.clock.now(), ctx.site.zone);
}
