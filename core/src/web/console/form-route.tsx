import type { Context, Hono } from "hono";
import type { Child } from "hono/jsx";
import { type Problem, Refusal } from "../../kit/index.ts";
import { Breadcrumb } from "../components/breadcrumb.tsx";
import { Content } from "../components/columns.tsx";
import { PageHeader } from "../components/page-header.tsx";
import { Form } from "../forms/form.tsx";
import type { FormState } from "../forms/form-state.tsx";
import { readForm } from "../forms/read-form.ts";
import type { ConsoleEnv } from "../page-env.ts";

type C = Context<ConsoleEnv>;
type Values = FormState["values"];

/** One page of the console with one form: shown, and shown again with what was typed and what is wrong with it. */
export interface FormRoute<Subject> {
  /** What it is about; refuses whoever may not. */
  find(c: C): Promise<Subject>;
  title(c: C, subject: NoInfer<Subject>): string;
  lead?(c: C, subject: NoInfer<Subject>): Child;
  /** Where it leads back to, after the language. */
  crumbs(c: C, subject: NoInfer<Subject>): readonly { href: string; label: string }[];
  /** What the fields hold before anybody typed. */
  start?(c: C, subject: NoInfer<Subject>): Values | Promise<Values>;
  /** Null or false where there is nothing to fill in, as the lead says then. */
  draw(c: C, subject: NoInfer<Subject>, values: Values): Child | Promise<Child>;
  submit(c: C, subject: NoInfer<Subject>): string;
  /** Does it and gives the page that follows, or says what is wrong. */
  accept(c: C, subject: NoInfer<Subject>, values: Values): Promise<string | readonly Problem[]>;
  scripts?: Child;
}

export function addFormRoute<Subject>(app: Hono<ConsoleEnv>, path: string, form: FormRoute<Subject>): void {
  app.get(path, async (c) => {
    const subject = await form.find(c);
    const values = (await form.start?.(c, subject)) ?? {};
    return show(c, form, { subject, state: { values, problems: [] } });
  });
  app.post(path, async (c) => {
    const subject = await form.find(c);
    const values = await readForm(c);
    const answer = await form.accept(c, subject, values).catch(problemsOf);
    if (typeof answer === "string") return c.redirect(c.var.view.url(answer), 303);
    return show(c, form, { subject, state: { values, problems: answer } });
  });
}

async function show<Subject>(
  c: C,
  form: FormRoute<Subject>,
  { subject, state }: { subject: Subject; state: FormState },
): Promise<Response> {
  const { view } = c.var;
  const title = form.title(c, subject);
  const steps = form.crumbs(c, subject).map(({ href, label }) => ({ href: view.url(href), label }));
  const mistakes = state.problems.length > 0;
  const fields = await form.draw(c, subject, state.values);
  const back = (
    <a class="btn quiet" href={steps.at(-1)?.href}>
      {view.words("form.back")}
    </a>
  );
  return c.var.page({
    title,
    mistakes,
    status: mistakes ? 422 : 200,
    ...(form.scripts !== undefined && { head: form.scripts }),
    body: (
      <>
        <PageHeader title={title} lead={form.lead?.(c, subject)} crumbs={<Breadcrumb steps={steps} />} />
        <Content>
          {fields === null || fields === false ? (
            <p>{back}</p>
          ) : (
            <Form state={state} submit={form.submit(c, subject)} others={back}>
              {fields}
            </Form>
          )}
        </Content>
      </>
    ),
  });
}

/** What a verb refuses about a field stands at the field; any other no is a page of its own. */
function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Refusal && error.code === "invalid" && error.problems.length > 0) return error.problems;
  throw error;
}
