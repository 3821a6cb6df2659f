import type { Problem } from "@nri-commons/core/kit";
import {
  Breadcrumb,
  Content,
  Form,
  type FormState,
  Notice,
  type PageEnv,
  PageHeader,
  publicForm,
} from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import type { Child } from "hono/jsx";
import type { Mine } from "../of-person.ts";

type C = Context<PageEnv>;

/** One page with one form below somebody's own page. */
export interface OwnForm<Subject> {
  path: string;
  mine(c: C): Promise<Mine>;
  /** What it is about; refuses what is not theirs. */
  find(c: C, mine: Mine): Promise<Subject>;
  title(c: C, subject: NoInfer<Subject>): string;
  lead?(c: C, subject: NoInfer<Subject>): Child;
  /** What the fields hold before anybody typed. */
  start?(c: C, subject: NoInfer<Subject>, mine: Mine): FormState["values"];
  draw(c: C, subject: NoInfer<Subject>, mine: Mine): Child;
  submit(c: C, subject: NoInfer<Subject>): string;
  /** What it does cannot be undone. */
  risky?: boolean;
  /** Does it and gives the address that follows, or says what is wrong. */
  accept(c: C, subject: NoInfer<Subject>, sent: Sent): Promise<string | readonly Problem[]>;
}

interface Sent {
  mine: Mine;
  values: FormState["values"];
  /** Of this showing of the form: what is sent twice is the same. */
  key: string;
}

export function addOwnForm<Subject>(app: Hono<PageEnv>, form: OwnForm<Subject>): void {
  const { page, send } = publicForm({
    // Whoever knows the address is one person, however many share their network.
    quick: true,
    ownLimits: true,
    async show(c, state, status) {
      const mine = await form.mine(c);
      const subject = await form.find(c, mine);
      const values = { ...form.start?.(c, subject, mine), ...state.values };
      return c.var.page({
        title: form.title(c, subject),
        status,
        mistakes: state.problems.length > 0,
        noIndex: true,
        body: drawForm(c, form, { subject, mine, state: { ...state, values } }),
      });
    },
    async accept(c, { values, key }) {
      const mine = await form.mine(c);
      const answer = await form.accept(c, await form.find(c, mine), { mine, values, key });
      return typeof answer === "string" ? c.redirect(c.var.view.url(answer), 303) : { problems: answer };
    },
  });
  app.get(form.path, page);
  app.post(form.path, send);
}

function drawForm<Subject>(
  c: C,
  form: OwnForm<Subject>,
  { subject, mine, state }: { subject: Subject; mine: Mine; state: FormState },
): Child {
  const back = { href: c.var.view.url(mine.path), label: c.var.t("own.title") };
  const keep = (
    <a class="btn quiet" href={back.href}>
      {c.var.view.words("form.back")}
    </a>
  );
  return (
    <>
      <PageHeader
        title={form.title(c, subject)}
        lead={form.lead?.(c, subject)}
        crumbs={<Breadcrumb steps={[back]} />}
      />
      <Content>
        <Form state={state} submit={form.submit(c, subject)} risky={form.risky ?? false} others={keep}>
          {form.draw(c, subject, mine)}
        </Form>
      </Content>
    </>
  );
}

type OwnSure<Subject> = Omit<OwnForm<Subject>, "draw" | "start"> & {
  effect(c: C, subject: NoInfer<Subject>): Child;
};

/** The same for one button: what follows from it, and a way to leave it. */
export function addOwnSure<Subject>(app: Hono<PageEnv>, { effect, ...sure }: OwnSure<Subject>): void {
  addOwnForm<Subject>(app, {
    ...sure,
    draw: (c, subject) => <Notice tone={sure.risky ? "warn" : "calm"}>{effect(c, subject)}</Notice>,
  });
}
