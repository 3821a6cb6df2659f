import type { Context } from "hono";
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { type Problem, Refusal } from "../../kit/index.ts";
import type { Fact } from "../components/facts.tsx";
import { emptyForm, type FormState } from "../forms/form-state.tsx";
import { tokenField } from "../forms/form-token.ts";
import { readForm } from "../forms/read-form.ts";
import type { Translate } from "../messages/translate.ts";
import type { ConsoleEnv } from "../page-env.ts";
import { CheckPage, DiscardPage, StepPage } from "./draft-pages.tsx";

type Values = FormState["values"];
type C = Context<ConsoleEnv>;

/** What somebody typed into a long form and has not sent yet. */
export interface Draft {
  id: string;
  /** The id of what it changes; undefined for something new. */
  about: string | undefined;
  values: Values;
  saved: number;
}

/** Where drafts are kept: nobody but their writer finds them. */
export interface DraftShelf {
  find(draft: { id: string; person: string; form: string }): Promise<Draft | undefined>;
  save(draft: {
    person: string;
    form: string;
    id?: string;
    about?: string;
    title: string;
    values: Values;
  }): Promise<{ id: string }>;
  remove(draft: { id: string; person: string }): Promise<void>;
}

/** One short page of a long form. */
export interface DraftStep {
  /** In the address: `when`. */
  id: string;
  title(t: Translate): string;
  /** Names of its fields; those of parts (`start.day`) by what stands before the dot. */
  fields: readonly string[];
  draw(c: C, values: Values): Child;
  /** It has files to choose: they come with `take`. */
  multipart?: boolean;
  /** Takes in what is no text, such as files: the values to keep from then on, and what is wrong. */
  take?(c: C, values: Values): Promise<{ values: Values; problems: readonly Problem[] }>;
  /** What its fields begin with, from what the pages before it say. */
  prefill?(values: Values, c: C): Values;
  check(values: Values, t: Translate, c: C): Problem[] | Promise<Problem[]>;
  /** What was typed, in words, for the last page. */
  tell(values: Values, c: C): readonly Fact[];
}

export interface DraftFormDefinition {
  /** Name of the form: `event`. */
  form: string;
  /** Where its routes are mounted, after the language: `/console/events/drafts`. */
  at: string;
  /** Where people come from and go back to: `/console/events`. */
  home: { href: string; label(t: Translate): string };
  steps: readonly DraftStep[];
  shelf: DraftShelf;
  /** Title of all its pages. */
  title(draft: Pick<Draft, "about">, t: Translate): string;
  /** By which its writer knows the draft again. */
  nameOf(values: Values, t: Translate): string;
  /** What the fields hold before anybody typed. */
  start?(c: C): Values | Promise<Values>;
  /** Stands above the answers on the last page: how it will look. */
  preview?(c: C, draft: Draft): Promise<Child>;
  /** Label of the button that ends it, and more buttons beside it (name `finish`). */
  finishLabel(c: C, draft: Draft): string;
  others?(c: C, draft: Draft): Child;
  /** Fields of the last page: what is asked before it ends; drawn again with what was sent where that was wrong. */
  asks?(c: C, draft: Draft, state: FormState): Promise<Child>;
  /**
   * Does what the form is for and answers 303; what was typed is then forgotten. Or says what is wrong. What the last page sent has
   * `finish`, the button that was pressed, where it was one of `others`.
   */
  finish(c: C, draft: Draft, sent: Values): Promise<Response | { problems: readonly Problem[] }>;
}

/**
 * A long form in short pages, kept on the server from its first page on: `app.route("/drafts", draftForm({ … }))`. Every page is saved
 * with its mistakes, can be left and found again, and with script is kept while it is filled in.
 */
export function draftForm(form: DraftFormDefinition): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const first = form.steps[0]?.id ?? "";

  app.get("/new", async (c) => {
    const values = (await form.start?.(c)) ?? {};
    return showStep(c, form, { step: first, draft: undefined, state: { values, problems: [] } });
  });
  app.post("/new", async (c) => {
    const values = (await form.start?.(c)) ?? {};
    return takeStep(c, form, { step: first, draft: undefined, before: values });
  });

  app.get("/:draft/check", async (c) => showCheck(c, form, await getDraft(c, form)));
  app.post("/:draft/check", async (c) => {
    const draft = await findDraft(c, form);
    // Sent twice: the first one ended it.
    if (draft === undefined) return c.redirect(c.var.view.url(form.home.href), 303);
    const problems = (await checkSteps(c, form, draft)).flatMap(({ problems }) => problems);
    const sent = await readForm(c);
    if (problems.length > 0) return showCheck(c, form, draft, { values: sent, problems });
    const answer = await form.finish(c, draft, sent);
    if (!(answer instanceof Response)) return showCheck(c, form, draft, { values: sent, problems: answer.problems });
    await form.shelf.remove({ id: draft.id, person: c.var.person.id });
    return answer;
  });
  app.get("/:draft/discard", async (c) => {
    const draft = await getDraft(c, form);
    return c.var.page({ title: c.var.view.words("draft.discard"), body: <DiscardPage form={form} draft={draft} /> });
  });
  app.post("/:draft/discard", async (c) => {
    await form.shelf.remove({ id: c.req.param("draft"), person: c.var.person.id });
    return c.redirect(c.var.view.url(form.home.href), 303);
  });

  app.get("/:draft/:step", async (c) => {
    const draft = await getDraft(c, form);
    return showStep(c, form, { step: c.req.param("step"), draft, state: { values: draft.values, problems: [] } });
  });
  app.post("/:draft/:step", async (c) => {
    const draft = await getDraft(c, form);
    return takeStep(c, form, { step: c.req.param("step"), draft, before: draft.values });
  });
  return app;
}

interface Taken {
  step: string;
  draft: Draft | undefined;
  before: Values;
}

/** Saves what came in, whatever it is; then goes on, or says what is wrong with it. */
async function takeStep(c: C, form: DraftFormDefinition, { step: id, draft, before }: Taken): Promise<Response> {
  const { t, view, person } = c.var;
  const step = getStep(form, id);
  const { nri_go: go = "next", nri_keep: keeps, [tokenField]: token, ...typed } = await readForm(c);
  const told = { ...without(before, step.fields), ...only(typed, step.fields) };
  const taken = keeps === undefined ? await step.take?.(c, told) : undefined;
  const values = taken?.values ?? told;
  const saved = await form.shelf.save({
    person: person.id,
    form: form.form,
    ...(draft && { id: draft.id }),
    title: form.nameOf(values, t),
    values,
  });
  const pathOf = (which: string) => view.url(`${form.at}/${saved.id}/${which}`);
  if (keeps !== undefined) {
    const text = view.words("draft.kept", { time: view.format.time(view.now, view.site.zone) });
    return c.json({ path: pathOf(id), text });
  }
  if (go === "later" && !taken?.problems.length) return c.redirect(view.url(form.home.href), 303);
  const place = form.steps.indexOf(step);
  if (go === "back") return c.redirect(pathOf(form.steps[place - 1]?.id ?? id), 303);
  const problems = [...(taken?.problems ?? []), ...(await step.check(values, t, c))];
  const kept = { id: saved.id, about: draft?.about, values, saved: view.now };
  if (problems.length > 0) {
    const state = { values: { ...values, ...(typeof token === "string" && { [tokenField]: token }) }, problems };
    return showStep(c, form, { step: id, draft: kept, state });
  }
  return c.redirect(pathOf(form.steps[place + 1]?.id ?? "check"), 303);
}

interface Shown {
  step: string;
  draft: Draft | undefined;
  state: FormState;
}

function showStep(c: C, form: DraftFormDefinition, { step: id, draft, state }: Shown): Promise<Response> {
  const step = getStep(form, id);
  const mistakes = state.problems.length > 0;
  const values = { ...step.prefill?.(state.values, c), ...state.values };
  return c.var.page({
    title: `${step.title(c.var.t)} – ${form.title({ about: draft?.about }, c.var.t)}`,
    status: mistakes ? 422 : 200,
    mistakes,
    body: <StepPage form={form} step={step} draft={draft} state={{ ...state, values }} fields={step.draw(c, values)} />,
  });
}

function checkSteps(c: C, { steps }: DraftFormDefinition, { values }: Draft) {
  return Promise.all(steps.map(async (step) => ({ step, problems: await step.check(values, c.var.t, c) })));
}

async function showCheck(c: C, form: DraftFormDefinition, draft: Draft, state = emptyForm): Promise<Response> {
  const checked = await checkSteps(c, form, draft);
  const wrong = checked.filter(({ problems }) => problems.length > 0).map(({ step }) => step);
  const mistakes = state.problems.length > 0;
  return c.var.page({
    title: c.var.view.words("draft.check"),
    status: mistakes ? 422 : 200,
    mistakes,
    body: (
      <CheckPage
        form={form}
        draft={draft}
        state={state}
        unfinished={wrong}
        answers={form.steps.map((step) => ({ step, facts: step.tell(draft.values, c) }))}
        preview={await form.preview?.(c, draft)}
        finish={form.finishLabel(c, draft)}
        others={form.others?.(c, draft)}
        asks={await form.asks?.(c, draft, state)}
      />
    ),
  });
}

function findDraft(c: C, form: DraftFormDefinition): Promise<Draft | undefined> {
  return form.shelf.find({ id: c.req.param("draft") ?? "", person: c.var.person.id, form: form.form });
}

async function getDraft(c: C, form: DraftFormDefinition): Promise<Draft> {
  const draft = await findDraft(c, form);
  if (draft === undefined) throw new Refusal("not-found");
  return draft;
}

function getStep(form: DraftFormDefinition, id: string): DraftStep {
  const step = form.steps.find((one) => one.id === id);
  if (step === undefined) throw new Refusal("not-found");
  return step;
}

function without(values: Values, fields: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isOf(fields, name)));
}

function only(values: Values, fields: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => isOf(fields, name)));
}

function isOf(fields: readonly string[], name: string): boolean {
  return fields.some((field) => name === field || name.startsWith(`${field}.`));
}
