import { Hono } from "hono";
import * as z from "zod";
import { Refusal } from "../../../kit/index.ts";
import { type ApiEnv, isLanguage, itemRoute, keepsRegistry, languages, listRoute } from "../../../web/index.ts";
import { allYears, findIndicator, firstYear, type Indicator, indicators } from "../catalogue.ts";
import type { IndicatorsCtx, WordRow } from "../indicators-ctx.ts";
import { listInitiatives } from "../list-initiatives.ts";
import { readValues, withOwners } from "../read-values.ts";
import { say } from "../say.ts";
import { findWord, listWords } from "../word-store.ts";

/** Open data: the catalogue with its definitions, and the values of each. */
export function indicatorsApi(ctx: IndicatorsCtx): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  const only = () => {
    if (!keepsRegistry(ctx.site)) throw new Refusal("not-found");
  };

  api.get(
    "/",
    listRoute(
      { summary: "Indicators", description: catalogueHelp, query: inLanguage(), answer: described() },
      async ({ query }) => {
        only();
        const words = await listWords(ctx.db);
        return { items: await Promise.all(indicators.map((one) => describe(one, query.lang, words.get(one.id)))) };
      },
    ),
  );

  api.get(
    "/:id{[a-z-]+}",
    itemRoute(
      { summary: "Values of one indicator", description: valuesHelp, query: span(), answer: withValues() },
      async ({ c, query }) => {
        only();
        const indicator = findIndicator(c.req.param("id"));
        if (indicator === undefined) throw new Refusal("not-found");
        const { from = firstYear, to = 9999, lang } = query;
        const years = allYears(ctx.clock.now()).filter((year) => year >= from && year <= to);
        const values = await readValues(ctx, indicator, years);
        const { known } = await listInitiatives(ctx, lang);
        return {
          ...(await describe(indicator, lang, await findWord(ctx.db, indicator.id))),
          totals: [...values.totals].map(([year, value]) => ({ year, value })),
          parts: [...values.byPart].flatMap(([part, byYear]) =>
            [...byYear].map(([year, value]) => ({ year, part: part === "" ? null : part, value })),
          ),
          values: withOwners(known, values).flatMap(({ actor, name, region }) =>
            [...(values.byInitiative.get(actor) ?? [])].map(([year, value]) => ({
              ...{ year, actor, initiative: name, region: region ?? null, value },
            })),
          ),
        };
      },
    ),
  );
  return api;
}

async function describe({ id, how, source, parts }: Indicator, lang: string, word: WordRow | undefined) {
  const { t } = await say(isLanguage(lang) ? lang : "en");
  return {
    ...{
      id,
      name: t(`i.${id}`),
      definition: t(`i.${id}.what`),
      formula: t(`how.${how}`),
      source: t(`source.${source}`),
    },
    parts: parts ?? null,
    dataset: word?.dataset_name ? { name: word.dataset_name, id: word.dataset_id, url: word.dataset_url } : null,
    note: word?.public_note || null,
  };
}

const catalogueHelp =
  "What the network does, in figures that follow from what stands on this node. Only on the node that keeps the registry.";
const valuesHelp = "By year and initiative. What was not reported has no value; it is never 0.";

const lang = () => z.enum(languages).default("en").describe("Language of names and definitions");
const inLanguage = () => z.strictObject({ lang: lang() });
const year = (what: string) => z.coerce.number().int().min(firstYear).max(9999).optional().describe(what);
const span = () => z.strictObject({ lang: lang(), from: year("First year"), to: year("Last year") });

const described = () =>
  z.object({
    id: z.string(),
    name: z.string(),
    definition: z.string(),
    formula: z.string().describe("How it is counted"),
    source: z.string(),
    parts: z.string().nullable().describe("Vocabulary that it is divided by; attendance: in-person, online, hybrid"),
    dataset: z
      .object({ name: z.string(), id: z.string(), url: z.string() })
      .nullable()
      .describe("A dataset of others that it can be compared with"),
    note: z.string().nullable(),
  });

const value = () => z.number().int();

const withValues = () =>
  described().extend({
    totals: z.array(z.object({ year: z.number().int(), value: value() })),
    parts: z.array(
      z.object({ year: z.number().int(), part: z.string().nullable().describe("null: nobody said"), value: value() }),
    ),
    values: z.array(
      z.object({
        year: z.number().int(),
        actor: z.string(),
        initiative: z.string(),
        region: z.string().nullable().describe("Vocabulary regional-groups; null: not reported"),
        value: value(),
      }),
    ),
  });
