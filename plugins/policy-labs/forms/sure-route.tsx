import { Breadcrumb, type ConsoleEnv, Content, Form, Notice, PageHeader } from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import type { Child } from "hono/jsx";

type C = Context<ConsoleEnv>;

interface SureRoute<Subject> {
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
    const { t, view } = c.var;
    const back = view.url(sure.back(subject));
    return c.var.page({
      title: sure.title(c),
      body: (
        <>
          <PageHeader
            title={sure.title(c)}
            lead={sure.name(subject)}
            crumbs={<Breadcrumb steps={[{ href: back, label: t("word.back") }]} />}
          />
          <Content>
            <Notice tone="warn">{sure.effect(c, subject)}</Notice>
            <Form
              submit={sure.submit(c)}
              others={
                <a class="btn quiet" href={back}>
                  {t("word.leave")}
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
