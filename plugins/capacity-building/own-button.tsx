import { Content, Form, type PageEnv, PageHeader, publicForm } from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import type { Mine } from "./rooms-of-person.ts";

interface OwnButton {
  /** Message keys: what the button does, what follows, and what stands on it. */
  title: string;
  effect: string;
  submit: string;
  /** Does it, and gives the page that follows, after the language. */
  accept(c: Context<PageEnv>, mine: Mine): Promise<string>;
  /** Refuses with `not-found` where there is nothing to do it to. */
  find?(c: Context<PageEnv>, mine: Mine): Promise<unknown>;
}

/**
 * Something that a person does on their own page with one press: a POST from there, and a page with one button for who comes to the address
 * from a mail, since mail programs open links by themselves.
 */
export function addOwnButton(
  app: Hono<PageEnv>,
  path: string,
  { mine, ...button }: OwnButton & { mine(c: Context<PageEnv>): Promise<Mine> },
): void {
  const form = publicForm({
    // Behind a secret address: whoever knows it is one person.
    quick: true,
    ownLimits: true,
    async show(c, state, status) {
      const own = await mine(c);
      await button.find?.(c, own);
      const title = c.var.t(button.title);
      const back = (
        <a class="btn quiet" href={c.var.view.url(own.path)}>
          {c.var.view.words("form.back")}
        </a>
      );
      const body = (
        <>
          <PageHeader title={title} />
          <Content>
            <p>{c.var.t(button.effect)}</p>
            <Form state={state} submit={c.var.t(button.submit)} others={back} />
          </Content>
        </>
      );
      return c.var.page({ title, status, noIndex: true, body });
    },
    async accept(c) {
      const own = await mine(c);
      await button.find?.(c, own);
      return c.redirect(c.var.view.url(await button.accept(c, own)), 303);
    },
  });
  app.get(path, form.page);
  app.post(path, form.send);
}
