import { pickLanguage } from "@nri-commons/core/kit";
import {
  addFormRoute,
  type ConsoleEnv,
  type FormRoute,
  Notice,
  OwnText,
  SelectField,
  Tell,
  TextField,
} from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { listOwnActivities } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { reachOf } from "./asker/reach-of.ts";
import { readWords } from "./asker/read-words.ts";
import { WordsToAsker } from "./pages/asker-reach.tsx";
import { parseMet } from "./parse-request.ts";
import { closeRequest, discardRequest, meetRequest } from "./raise-request.ts";
import { getOwnRequestRow, toRequest } from "./request-store.ts";

type C = Context<ConsoleEnv>;
const home = "/console/capacity/requests";
const at = "/requests/:id{[0-9a-z]{26}}";

/** How a request ends: it is met, closed without help, or taken back. Who asked learns of each. */
export function requestEndings(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  addFormRoute(app, `${at}/met`, metForm(ctx));
  const end = { find: (c: C) => findAsked(ctx, c), crumbs: crumbsOf };
  addFormRoute(app, `${at}/close`, {
    ...end,
    title: (c) => c.var.t("request.close"),
    lead: (_, { request }) => <Tell map={request.title} />,
    draw: (c, { reach }) => (
      <>
        <p>{c.var.t("request.close.effect")}</p>
        <WordsToAsker reach={reach} />
      </>
    ),
    submit: (c) => c.var.t("request.close"),
    async accept({ var: { t } }, { request: { id } }, values) {
      const words = readWords(values, { t, optional: true });
      if (!words.ok) return words.problems;
      await closeRequest(ctx, { id, words: words.value });
      return `${home}/${id}`;
    },
  });
  addFormRoute(app, `${at}/withdraw`, {
    ...end,
    title: (c) => c.var.t("request.withdraw"),
    lead: (_, { request }) => <Tell map={request.title} />,
    draw: (c, { reach }) => (
      <>
        <Notice tone="warn">
          <p>{c.var.t("request.withdraw.effect")}</p>
        </Notice>
        <WordsToAsker reach={reach} gone />
      </>
    ),
    submit: (c) => c.var.t("demand.withdraw.do"),
    async accept({ var: { t } }, { request: { id } }, values) {
      const words = readWords(values, { t, optional: true });
      if (!words.ok) return words.problems;
      await discardRequest(ctx, { id, words: words.value });
      return home;
    },
  });
  return app;
}

/** One of this site, and how who asked learns of what happens to it. */
export async function findAsked(ctx: CapacityCtx, c: C) {
  const row = await getOwnRequestRow(ctx.db, c.req.param("id") ?? "");
  return { row, request: toRequest(row), reach: await reachOf(ctx, row, c.var.person) };
}

type Asked = Awaited<ReturnType<typeof findAsked>>;

export function crumbsOf(c: C, { request: { id, title } }: Asked) {
  return [{ href: `${home}/${id}`, label: pickLanguage(title, c.var.lang)?.text ?? "" }];
}

/** What came of it, with an activity of this site or a page elsewhere. */
function metForm(ctx: CapacityCtx): FormRoute<Asked> {
  return {
    find: (c) => findAsked(ctx, c),
    title: (c) => c.var.t("request.met.title"),
    lead: (c) => c.var.t("request.met.lead"),
    crumbs: crumbsOf,
    start: (c, { request: { met } }) => ({
      outcome: met?.outcome[c.var.lang] ?? "",
      reached: met?.reached === undefined ? "" : String(met.reached),
    }),
    async draw(c, { request: { met } }) {
      const { t, lang } = c.var;
      const options = (await linkable(ctx)).map(({ id, title }) => ({
        value: id,
        label: pickLanguage(title, lang)?.text ?? id,
      }));
      return (
        <>
          <OwnText name="outcome" label={t("request.outcome")} rows={5} known={met?.outcome} />
          <TextField
            name="reached"
            inputmode="numeric"
            label={t("request.met.reached")}
            hint={t("request.met.reached.hint")}
            optional
          />
          <SelectField
            name="activity"
            label={t("request.met.activity")}
            empty={t("request.met.none")}
            options={options}
            optional
          />
          <TextField name="url" type="url" label={t("request.met.url")} optional />
          <TextField name="urlName" label={t("request.met.url.name")} optional />
        </>
      );
    },
    submit: (c) => c.var.t("demand.save"),
    async accept({ var: { t, lang } }, { request }, values) {
      const met = parseMet(values, { t, lang, known: request.met, activities: await linkable(ctx) });
      if (!met.ok) return met.problems;
      await meetRequest(ctx, { id: request.id, met: met.value });
      return `${home}/${request.id}`;
    },
  };
}

/** Activities of this site that everybody may read. */
export async function linkable(ctx: CapacityCtx) {
  const own = await listOwnActivities(ctx.db);
  return own
    .filter(({ state }) => state === "open")
    .map(({ id, title }) => ({ id, title, iri: ctx.objectIri(id), url: ctx.pageUrl(`/capacity/${id}`) }));
}
