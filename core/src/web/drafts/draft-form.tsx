import type { Context } from "hono";
import { Hono } from "hono";
import { Refusal } from "../../kit/index.ts";
import { emptyForm, type FormState } from "../forms/form-state.tsx";
import { tokenField } from "../forms/form-token.ts";
import { readForm } from "../forms/read-form.ts";
import type { ConsoleEnv } from "../page-env.ts";
import type { Draft, DraftFormDefinition, DraftStep } from "./draft-definition.ts";
import { CheckPage, DiscardPage, StepPage } from "./draft-pages.tsx";

type Values = FormState["values"];
type C = Context<ConsoleEnv>;

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
