import { definePlugin } from "@nri-commons/core/plugin";
import { type ConsoleEnv, Form, type PageEnv, publicForm, TextField } from "@nri-commons/core/web";
import { Hono } from "hono";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { type Fault, named } from "./fault.ts";

const routes = (page: (ask: (name: string) => string) => Child) => ({
  at: "/bad",
  public: () =>
    new Hono<PageEnv>().get("/", (c) => c.var.page({ title: "Bad", body: page((name) => c.req.query(name) ?? "") })),
});

/** What a page does to its readers, and they to it. */
export const badPages: readonly Fault[] = [
  {
    that: "fails when an address is not as it expects",
    plugin: definePlugin()({
      ...named,
      routes: {
        at: "/bad",
        public: () =>
          new Hono<PageEnv>().get("/:id", (c) =>
            c.var.page({ title: "Bad", body: <h1>{String(BigInt(c.req.param("id")))}</h1> }),
          ),
      },
    }),
    promise: "pages",
    seen: /^\/en\/bad\/%25%25 answered 500$/,
  },
  {
    that: "fails when a filter is not as it expects",
    plugin: definePlugin()({ ...named, routes: routes((ask) => <h1>{"+".repeat(Number(ask("page")))}</h1>) }),
    promise: "pages",
    seen: /^\/en\/bad\?page=-1 answered 500$/,
  },
  {
    that: "fails when a form is not filled in as it expects",
    plugin: definePlugin()({ ...named, routes: { at: "/bad", public: countForm } }),
    promise: "pages",
    seen: /^\/en\/bad: its form to \/en\/bad with "x+" answered 500$/,
  },
  {
    that: "fails in the console when a form is not filled in as it expects",
    plugin: definePlugin()({
      ...named,
      routes: {
        at: "/bad",
        console: () =>
          new Hono<ConsoleEnv>()
            .get("/", (c) => c.var.page({ title: "Bad", body: <Fields /> }))
            .post("/", async (c) => {
              const count = BigInt(String((await c.req.formData()).get("count")));
              return c.redirect(`/en/console/bad?count=${count}`, 303);
            }),
      },
    }),
    promise: "pages",
    seen: /^\/en\/console\/bad: its form .* answered 500$/,
  },
  {
    that: "puts into the page what somebody sent, as it came",
    plugin: definePlugin()({ ...named, routes: routes((ask) => <h1>{raw(ask("q") || "Nothing")}</h1>) }),
    promise: "pages",
    seen: /puts what was sent into the page as it came$/,
  },
  {
    that: "needs a script to send its form",
    plugin: definePlugin()({
      ...named,
      routes: routes(() => (
        <>
          <h1>Bad</h1>
          <form>
            <button type="button">Send</button>
          </form>
        </>
      )),
    }),
    promise: "pages",
    seen: /^\/en\/bad has a form that nothing sends$/,
  },
  {
    that: "does something by an attribute that no browser may run",
    plugin: definePlugin()({ ...named, routes: routes(() => <h1 onclick="alert(1)">Bad</h1>) }),
    promise: "pages",
    seen: /^\/en\/bad does something by onclick/,
  },
  {
    that: "brings a script within its page",
    plugin: definePlugin()({
      ...named,
      routes: routes(() => (
        <>
          <h1>Bad</h1>
          {raw("<script>alert(1)</script>")}
        </>
      )),
    }),
    promise: "pages",
    seen: /^\/en\/bad has a script within/,
  },
  {
    that: "has a page without a heading",
    plugin: definePlugin()({ ...named, routes: routes(() => <p>Bad</p>) }),
    promise: "pages",
    seen: /^\/en\/bad has no heading of the first level$/,
  },
  {
    that: "reaches for events without saying so",
    plugin: definePlugin()({
      ...named,
      routes: {
        at: "/bad",
        public: (ctx) =>
          new Hono<PageEnv>().get("/", async (c) => {
            const { events } = ctx as never as { events: { count(): Promise<number> } };
            return c.var.page({ title: "Bad", body: <h1>{await events.count()}</h1> });
          }),
      },
    }),
    promise: "capabilities",
    also: ["pages"],
    seen: /^ctx\.events is used, .*declare "events:read" or "events:write"$/,
  },
  {
    that: "changes events and said that it would only read them",
    plugin: definePlugin()({
      ...named,
      capabilities: ["events:read"],
      slots: {
        "about.main@1": async (ctx) => {
          const { discard } = ctx.events as never as { discard(): Promise<void> };
          return <p>{String(discard)}</p>;
        },
      },
    }),
    promise: "capabilities",
    seen: /^ctx\.events\.discard is used, .*declare "events:write"$/,
  },
];

const Fields = () => (
  <>
    <h1>Bad</h1>
    <Form submit="Send">
      <TextField name="count" label="How many" />
    </Form>
  </>
);

function countForm(): Hono<PageEnv> {
  const form = publicForm({
    show: async (c, _state, status) => c.var.page({ title: "Bad", status, body: <Fields /> }),
    accept: async (c, { values }) => c.redirect(`/en/bad?count=${BigInt(String(values["count"]))}`, 303),
  });
  return new Hono<PageEnv>().get("/", form.page).post("/", form.send);
}
