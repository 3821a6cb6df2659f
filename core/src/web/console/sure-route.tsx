import type { Context, Hono } from "hono";
import type { Child } from "hono/jsx";
import { Breadcrumb } from "../components/breadcrumb.tsx";
import { Content } from "../components/columns.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHeader } from "../components/page-header.tsx";
import { Form } from "../forms/form.tsx";
import type { ConsoleEnv } from "../page-env.ts";

type C = Context<ConsoleEnv>;

export interface SureRoute<Subject> {
  /** What it is about; refuses whoever may not. */
  find(c: C): Promise<Subject>;
  title(c: C): string;
  name(subject: Subject): Child;
  /** What follows, and who else has a copy. */
  effect(c: C, subject: Subject): Child;
  back(subject: Subject): string;
  submit(c: C): string;
  /** Does it and gives the page that follows. */
  accept(c: C, subject: Subject): Promise<string>;
}

/** A page before something is taken away: what it is, what follows, one button and a way back. */
export function addSureRoute<Subject>(app: Hono<ConsoleEnv>, path: string, sure: SureRoute<Subject>): void {
  app.get(path, async (c) => {
    const subject = await sure.find(c);
    const { view } = c.var;
    const back = view.url(sure.back(subject));
    return c.var.page({
      title: sure.title(c),
      body: (
        <>
          <PageHeader
            title={sure.title(c)}
            lead={sure.name(subject)}
            crumbs={<Breadcrumb steps={[{ href: back, label: view.words("form.back") }]} />}
          />
          <Content>
            <Notice tone="warn">{sure.effect(c, subject)}</Notice>
            <Form
              submit={sure.submit(c)}
              others={
                <a class="btn quiet" href={back}>
                  {view.words("form.leave")}
                </a>
              }
            />
          </Content>
        </>
      ),
    });
  });
  app.post(path, async (c) => c.redirect(c.var.view.url(await sure.accept(c, await sure.find(c))), 303));
}
