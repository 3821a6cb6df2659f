import { Hono } from "hono";
import type { ConsoleEnv } from "../../web/index.ts";
import { TodayPage } from "./today-page.tsx";

export function todayRoutes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", async (c) => {
    const { t, today, person } = c.var;
    return c.var.page({
      title: t("title"),
      body: <TodayPage parts={await today()} name={person.name} isNew={c.req.query("welcome") !== undefined} />,
    });
  });
  return app;
}
