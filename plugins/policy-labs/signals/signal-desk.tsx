import { toLocalDate } from "@nri-commons/core/content/types";
import { pickLanguage, Refusal } from "@nri-commons/core/kit";
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
  TextField,
  termOptions,
  textOf,
  titledOption,
} from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { listOwnLabs } from "../forms/lab-of.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { listSignals } from "./list-signals.ts";
import { SignalDeskList } from "./pages/signal-desk-list.tsx";
import { SignalDeskPage } from "./pages/signal-desk-page.tsx";
import { fromLink, parseSignal } from "./parse-signal.ts";
import {
  publishSignal,
  raiseSignal,
  reviseSignal,
  setSignalState,
  takeUpSignal,
  withdrawSignal,
} from "./raise-signal.ts";
import type { Signal } from "./signal.ts";
import { countEverywhere, findSignalRow, toSignal } from "./signal-store.ts";

type C = Context<ConsoleEnv>;
const home = "/console/labs/signals";

/** `/console/labs/signals`: everybody who signed in raises signals; convenors publish them and see what becomes of them. */
export function signalDesk(ctx: LabsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", async (c) => {
    const { items, next } = await listSignals(
      ctx.db,
      { source: "local", cursor: c.req.query("cursor") },
      { drafts: true },
    );
    return c.var.page({ title: c.var.t("signals.title"), body: <SignalDeskList signals={items} next={next} /> });
  });
  signalForms(ctx, app);
  const at = "/:id{[0-9a-z]{26}}";
  app.get(at, async (c) => {
    const { signal } = await getOwn(ctx, c);
    const arrivals = await ctx.deliveries.ofObject(signal.iri, c.var.person);
    return c.var.page({
      title: pickLanguage(signal.title, c.var.lang)?.text ?? "",
      body: (
        <SignalDeskPage
          signal={signal}
          counts={await countEverywhere(ctx.db, signal.id)}
          arrivals={arrivals}
          mayConvene={ctx.may(c.var.person, "lab.manage")}
        />
      ),
    });
  });
  const doThen = (path: string, run: (id: string) => Promise<void>) =>
    app.post(`${at}/${path}`, async (c) => {
      ctx.require(c.var.person, "lab.manage");
      await run(c.req.param("id") ?? "");
      return c.redirect(c.var.view.url(`${home}/${c.req.param("id")}`), 303);
    });
  doThen("publish", (id) => publishSignal(ctx, id));
  doThen("close", (id) => setSignalState(ctx, id, "closed"));
  doThen("reopen", (id) => setSignalState(ctx, id, "open"));
  return app;
}

function signalForms(ctx: LabsCtx, app: Hono<ConsoleEnv>) {
  const at = "/:id{[0-9a-z]{26}}";
  const context = (c: C, known?: Signal) => ({
    t: c.var.t,
    lang: c.var.lang,
    known,
    today: toLocalDate(ctx.clock.now(), ctx.site.zone),
    raisedBy: pickLanguage(ctx.site.name, c.var.lang)?.text ?? "",
  });
  addFormRoute(app, "/new", {
    find: async () => undefined,
    title: (c) => c.var.t("signal.new"),
    lead: (c) => c.var.t("signal.new.lead"),
    crumbs: (c) => [{ href: home, label: c.var.t("signals.title") }],
    start: (c) => ({ raisedBy: context(c).raisedBy }),
    draw: (c) => <SignalFields c={c} known={undefined} />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, _, values) {
      const read = parseSignal(values, context(c));
      if (!read.ok) return read.problems;
      return `${home}/${await raiseSignal(ctx, read.value, c.var.person.id)}`;
    },
  });
  addFormRoute(app, `${at}/edit`, {
    find: async (c) => (await getOwn(ctx, c)).signal,
    title: (c) => c.var.t("signal.edit"),
    crumbs: (c, signal) => [
      { href: `${home}/${signal.id}`, label: pickLanguage(signal.title, c.var.lang)?.text ?? "" },
    ],
    start: (c, signal) => startOf(signal, c.var.lang),
    draw: (c, signal) => <SignalFields c={c} known={signal} />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, signal, values) {
      const read = parseSignal(values, context(c, signal));
      if (!read.ok) return read.problems;
      await reviseSignal(ctx, { id: signal.id, signal: read.value });
      return `${home}/${signal.id}`;
    },
  });
  addFormRoute(app, `${at}/lab`, {
    async find(c) {
      ctx.require(c.var.person, "lab.manage");
      return { signal: (await getOwn(ctx, c)).signal, labs: await listOwnLabs(ctx.db) };
    },
    title: (c) => c.var.t("signal.lab.title"),
    lead: (c) => c.var.t("signal.lab.lead"),
    crumbs: (c, { signal }) => [
      { href: `${home}/${signal.id}`, label: pickLanguage(signal.title, c.var.lang)?.text ?? "" },
    ],
    draw: (c, { labs }) => (
      <SelectField
        name="lab"
        label={c.var.t("signal.lab")}
        empty={c.var.t("word.choose")}
        options={labs.map(({ id, title }) => titledOption(id, title, c.var.lang))}
      />
    ),
    submit: (c) => c.var.t("signal.lab.do"),
    async accept(c, { signal, labs }, values) {
      const lab = labs.find(({ id }) => id === textOf(values, "lab"));
      if (lab === undefined) return [{ path: "lab", message: c.var.t("signal.problem.lab") }];
      await takeUpSignal(ctx, { id: signal.id, lab: { iri: lab.iri, url: ctx.pageUrl(`/labs/${lab.id}`) } });
      return `${home}/${signal.id}`;
    },
  });
  addSureRoute(app, `${at}/withdraw`, {
    async find(c) {
      ctx.require(c.var.person, "lab.manage");
      return (await getOwn(ctx, c)).signal;
    },
    title: (c) => c.var.t("signal.withdraw"),
    name: (signal) => <Tell map={signal.title} />,
    effect: (c) => <p>{c.var.t("signal.withdraw.effect")}</p>,
    back: (signal) => `${home}/${signal.id}`,
    submit: (c) => c.var.t("word.withdraw"),
    async accept(_, signal) {
      await withdrawSignal(ctx, signal.id);
      return home;
    },
  });
}

function SignalFields({ c, known }: { c: C; known: Signal | undefined }) {
  const { t, lang } = c.var;
  return (
    <>
      <OwnText name="title" label={t("signal.title")} known={known?.title} />
      <OwnText name="seen" label={t("signal.seen")} hint={t("signal.seen.hint")} rows={6} known={known?.seen} />
      <TextField name="place" label={t("signal.place")} optional />
      <ChoiceField
        name="topics"
        label={t("word.topic")}
        options={termOptions("topics", lang, { sorted: true })}
        many
        optional
      />
      <TextArea name="evidence" label={t("signal.evidence")} hint={t("signal.evidence.hint")} rows={3} optional />
      <TextField name="raisedBy" label={t("signal.raised-by")} hint={t("signal.raised-by.hint")} optional />
      <DateField name="raisedOn" label={t("signal.raised-on")} hint={t("signal.raised-on.hint")} optional />
      <TextField name="weeks" inputmode="numeric" label={t("signal.weeks")} hint={t("signal.weeks.hint")} optional />
    </>
  );
}

function startOf(signal: Signal, lang: string) {
  return {
    title: signal.title[lang] ?? "",
    seen: signal.seen[lang] ?? "",
    place: signal.place ?? "",
    topics: [...signal.topics],
    evidence: signal.evidence.map(fromLink).join("\n"),
    raisedBy: signal.raisedBy,
    ...dateParts("raisedOn", signal.raisedOn),
    weeks: signal.weeks === undefined ? "" : String(signal.weeks),
  };
}

/** One of this site; a draft is changed by who wrote it and by convenors, what is public by convenors. */
async function getOwn(ctx: LabsCtx, c: C): Promise<{ signal: Signal }> {
  const row = await findSignalRow(ctx.db, c.req.param("id") ?? "");
  if (row === undefined || row.origin !== null || row.state === "withdrawn") throw new Refusal("not-found");
  const own = row.made_by === c.var.person.id && row.state === "draft";
  if (!own) ctx.require(c.var.person, "lab.manage");
  return { signal: toSignal(row) };
}
