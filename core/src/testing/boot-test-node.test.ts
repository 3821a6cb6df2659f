import { Hono } from "hono";
import { afterEach, expect, it } from "vitest";
import { definePlugin } from "../plugin/index.ts";
import type { ConsoleEnv } from "../web/index.ts";
import { bootTestFederation, until } from "./boot-test-federation.ts";
import { bootTestNode, type TestNode } from "./boot-test-node.ts";
import { movableClock } from "./movable-clock.ts";

const postcards = definePlugin()({
  id: "postcards",
  version: "1.0.0",
  api: "^1.0.0",
  capabilities: ["mail:send"],
  routes: {
    at: "/postcards",
    console(ctx) {
      const routes = new Hono<ConsoleEnv>();
      routes.post("/", async (c) => {
        const to = String((await c.req.formData()).get("to"));
        const mail = { to, subject: "A postcard", text: new Date(ctx.clock.now()).toISOString(), lang: "en", key: to };
        return c.json({ accepted: await ctx.transaction((tx) => ctx.mail.send(tx, mail)) });
      });
      return routes;
    },
  },
});

const nodes: TestNode[] = [];
afterEach(async () => {
  for (const node of nodes.splice(0)) await node.remove();
});

it("gives a plugin's author a clock to move, people who sign in, and the mails that were sent", async () => {
  const clock = movableClock(Date.UTC(2027, 0, 1));
  const node = await bootTestNode({ plugins: [postcards], clock, mail: "captured" });
  nodes.push(node);
  clock.move(1000);
  const owner = await node.signIn();
  expect((await owner.send("/en/console/postcards", { to: "amina@example.org" })).json).toEqual({
    accepted: "waiting",
  });
  const mail = await node.mails().waitFor(({ subject }) => subject === "A postcard");
  expect(mail.text?.trim()).toBe("2027-01-01T00:00:01.000Z");
  const reviewer = await node.signIn("editor");
  expect((await reviewer.get("/en/console")).status).toBe(200);
  expect((await node.people.list()).map(({ role }) => role).sort()).toEqual(["editor", "owner"]);
});

it("says where the mails are when nobody captured them", async () => {
  const node = await bootTestNode({ start: false });
  nodes.push(node);
  expect(() => node.mails()).toThrow('mail: "captured"');
});

it("makes two nodes that follow one another, also under a clock that stands still", async () => {
  const [ada, ben] = await bootTestFederation(2, { clock: movableClock() });
  nodes.push(ada, ben);
  await until(async () => (await ben.federation.peers.list()).some(({ following }) => following === "accepted"));
  expect((await ada.federation.peers.list()).map(({ actor }) => actor)).toEqual([ben.actor]);
});
