// Takes a POST whole and answers 202, and nothing else: what HTTP alone costs. In a process of its own.
import type { IncomingMessage } from "node:http";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { answerCommands } from "../../interop/peers/answer-commands.ts";
import { readAll } from "../../interop/peers/http-door.ts";

const app = new Hono<{ Bindings: { incoming: IncomingMessage } }>();
app.post("/inbox", async (c) => {
  await readAll(c.env.incoming);
  return c.body(null, 202);
});

serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
  answerCommands({
    usage() {
      const { user, system } = process.cpuUsage();
      return { cpu: (user + system) / 1000, rss: process.memoryUsage.rss() };
    },
  });
  process.send?.({ origin: `http://127.0.0.1:${port}`, actor: "" });
});
