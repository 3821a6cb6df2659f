import { type PageEnv, publicForm } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { GuestbookCtx } from "./guestbook.ts";
import { GuestbookPage } from "./guestbook-page.tsx";
import { listLines } from "./guestbook-store.ts";
import { readLine } from "./read-line.ts";
import { writeLine } from "./write-line.ts";

/** `GET` and `POST /{lang}/guestbook` */
export function guestbookRoutes(ctx: GuestbookCtx): Hono<PageEnv> {
  const routes = new Hono<PageEnv>();
  const form = publicForm({
    async show(c, state, status) {
      const lines = await listLines(ctx.db);
      const mistakes = state.problems.length > 0;
      return c.var.page({
        title: c.var.t("guestbook.title"),
        status,
        mistakes,
        body: <GuestbookPage lines={lines} state={state} />,
      });
    },
    async accept(c, { values, key }) {
      const read = readLine(values, c.var.t);
      if (!read.ok) return read;
      await writeLine(ctx, read.value, key);
      return c.redirect(c.var.view.url("/guestbook"), 303);
    },
  });
  routes.get("/", form.page);
  routes.post("/", form.send);
  return routes;
}
