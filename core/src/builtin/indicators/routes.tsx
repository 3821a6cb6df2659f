import { Hono } from "hono";
import { Refusal } from "../../kit/index.ts";
import { keepsRegistry, type PageEnv } from "../../web/index.ts";
import { findIndicator, indicators, yearsUntil } from "./catalogue.ts";
import type { IndicatorsCtx } from "./indicators-ctx.ts";
import { listInitiatives } from "./list-initiatives.ts";
import { IndicatorPage } from "./pages/indicator-page.tsx";
import { IndicatorsPage } from "./pages/indicators-page.tsx";
import { readValues, type Values } from "./read-values.ts";
import { findWord } from "./word-store.ts";

/** The figures of the network for everybody, on the node that keeps the registry. */
export function indicatorRoutes(ctx: IndicatorsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.use("*", async (c, next) => {
    if (!keepsRegistry(c.var.site)) throw new Refusal("not-found");
    await next();
  });

  app.get("/", async (c) => {
    const { t, lang } = c.var;
    const years = yearsUntil(c.req.query("until"), ctx.clock.now());
    const initiatives = await listInitiatives(ctx, lang);
    const all: Values[] = [];
    for (const indicator of indicators) all.push(await readValues(ctx, indicator, years));
    return c.var.page({
      title: t("title"),
      description: t("lead"),
      feeds: [{ href: "/indicators.csv", type: "text/csv", title: t("feed.csv") }],
      body: <IndicatorsPage all={all} years={years} initiatives={initiatives} />,
    });
  });

  app.get("/:id{[a-z-]+}", async (c) => {
    const { t, lang } = c.var;
    const indicator = findIndicator(c.req.param("id"));
    if (indicator === undefined) throw new Refusal("not-found");
    const years = yearsUntil(c.req.query("until"), ctx.clock.now());
    const asked = Number(c.req.query("year"));
    const values = await readValues(ctx, indicator, years);
    const year = years.includes(asked) ? asked : latestOf(values);
    return c.var.page({
      title: t(`i.${indicator.id}`),
      description: t(`i.${indicator.id}.what`),
      body: (
        <IndicatorPage
          values={values}
          year={year}
          initiatives={await listInitiatives(ctx, lang)}
          word={await findWord(ctx.db, indicator.id)}
        />
      ),
    });
  });
  return app;
}

/** The last year of which something is told. */
function latestOf({ years, totals }: Values): number {
  return years.findLast((year) => totals.has(year)) ?? years.at(-1) ?? 0;
}
