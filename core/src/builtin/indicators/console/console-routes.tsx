import type { Context } from "hono";
import { Hono } from "hono";
import { hasScope } from "../../../content/types/index.ts";
import { type Problem, Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, type FormState, keepsRegistry, readForm, textOf } from "../../../web/index.ts";
import { findIndicator, firstYear, type Indicator, indicators } from "../catalogue.ts";
import type { IndicatorsCtx } from "../indicators-ctx.ts";
import { listInitiatives } from "../list-initiatives.ts";
import { readValues, type Values } from "../read-values.ts";
import { findWord, listWords, putWord } from "../word-store.ts";
import { CataloguePage } from "./catalogue-page.tsx";
import { GapsPage } from "./gaps-page.tsx";
import { toldRoutes } from "./told-routes.tsx";
import { toWordValues, WordPage, wordFields } from "./word-page.tsx";

const longest = 2000;

/** The same figures for the people of the node: what is missing, whom to ask, and what they note. */
export function indicatorConsole(ctx: IndicatorsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use("*", async (c, next) => {
    if (!keepsRegistry(c.var.site)) throw new Refusal("not-found");
    if (!hasScope(c.var.viewer, "events:write")) throw new Refusal("forbidden");
    await next();
  });

  app.route("/told", toldRoutes(ctx));

  app.get("/", async (c) => {
    const year = yearOf(c);
    return c.var.page({
      title: c.var.t("console.title"),
      body: (
        <CataloguePage
          year={year}
          all={await readAll(indicators, year)}
          initiatives={await listInitiatives(ctx, c.var.lang)}
          words={await listWords(ctx.db)}
        />
      ),
    });
  });
  app.get("/gaps", async (c) => {
    const year = yearOf(c);
    const asked = indicators.filter((one) => one.asked);
    return c.var.page({
      title: c.var.t("gaps.title"),
      body: (
        <GapsPage
          year={year}
          all={await readAll(asked, year)}
          initiatives={await listInitiatives(ctx, c.var.lang)}
          cursor={Number(c.req.query("cursor")) || 0}
        />
      ),
    });
  });

  app.get("/:id{[a-z-]+}", (c) => show(c));
  app.post("/:id{[a-z-]+}", async (c) => {
    const { id } = indicatorOf(c);
    const values = await readForm(c);
    const problems: Problem[] = wordFields
      .filter((field) => textOf(values, field).length > longest)
      .map((path) => ({ path, message: c.var.t("problem.long", { count: longest }) }));
    const url = textOf(values, "dataset_url");
    if (url !== "" && !/^https?:\/\/[^\s]+\.[^\s]+$/.test(url)) {
      problems.push({ path: "dataset_url", message: c.var.t("problem.url") });
    }
    if (problems.length > 0) return show(c, { values, problems });
    const said = Object.fromEntries(wordFields.map((field) => [field, textOf(values, field)]));
    await ctx.transaction((tx) =>
      putWord(tx.db, {
        ...{ indicator: id, public_note: "", internal_note: "", dataset_name: "", dataset_id: "", dataset_url: "" },
        ...said,
        ...{ by_name: c.var.person.name, at: tx.now },
      }),
    );
    return c.redirect(c.var.view.url(`/console/indicators/${id}?done=1`), 303);
  });

  async function show(c: Context<ConsoleEnv>, state?: FormState) {
    const indicator = indicatorOf(c);
    const word = await findWord(ctx.db, indicator.id);
    return c.var.page({
      title: c.var.t(`i.${indicator.id}`),
      ...(state && { status: 422, mistakes: true }),
      body: (
        <WordPage
          indicator={indicator}
          word={word}
          state={state ?? { values: toWordValues(word), problems: [] }}
          done={c.req.query("done") === "1"}
        />
      ),
    });
  }

  async function readAll(wanted: readonly Indicator[], year: number): Promise<Values[]> {
    const all: Values[] = [];
    for (const indicator of wanted) all.push(await readValues(ctx, indicator, [year]));
    return all;
  }

  function yearOf(c: Context<ConsoleEnv>): number {
    const present = new Date(ctx.clock.now()).getUTCFullYear();
    const asked = c.req.query("year") ?? "";
    return /^\d{4}$/.test(asked) ? Math.min(Math.max(Number(asked), firstYear), present) : present;
  }
  return app;
}

function indicatorOf(c: Context<ConsoleEnv>): Indicator {
  const found = findIndicator(c.req.param("id"));
  if (found === undefined) throw new Refusal("not-found");
  return found;
}
