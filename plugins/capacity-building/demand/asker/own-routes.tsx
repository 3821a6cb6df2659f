import { Refusal } from "@nri-commons/core/kit";
import { type PageEnv, Tell, TextArea } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import type { Mine, OfPerson } from "../../of-person.ts";
import { addOwnForm, addOwnSure } from "../../people/own-page.tsx";
import { RequestFields } from "../pages/request-fields.tsx";
import { parseRequest, requestValues } from "../parse-request.ts";
import { withdrawRequest } from "../raise-request.ts";
import { findRequestRow, toRequest } from "../request-store.ts";
import { changeOwnRequest, proposedOf, writeToTeam } from "./change-own.ts";
import { readWords } from "./read-words.ts";

/** Below somebody's own page: change what they asked for, write to the team about it, take it back. */
export const ownRequestRoutes: NonNullable<OfPerson["routes"]> = (ctx, mine) => {
  const app = new Hono<PageEnv>();
  const at = "/requests/:request{[0-9a-z]{26}}";
  const find = (c: Context<PageEnv>, own: Mine) => findOwn(ctx, c, own);
  addOwnForm(app, {
    mine,
    path: `${at}/change`,
    find,
    title: (c) => c.var.t("request.edit"),
    lead: (c, { isPublic }) => isPublic && c.var.t("asker.change.public"),
    start: (c, { said }) => requestValues(said, c.var.lang),
    draw: (_, { said }) => <RequestFields known={said} />,
    submit: (c) => c.var.t("demand.save"),
    async accept({ var: { t, lang } }, { id, said, isPublic }, { mine: { path }, values }) {
      const request = parseRequest(values, { t, lang, known: said });
      if (!request.ok) return request.problems;
      await changeOwnRequest(ctx, { id, request: request.value });
      return `${path}?done=${isPublic ? "request-proposed" : "changed"}#asked`;
    },
  });
  addOwnForm(app, {
    mine,
    path: `${at}/write`,
    find,
    title: (c) => c.var.t("asker.write"),
    lead: (_, { said }) => <Tell map={said.title} />,
    draw: (c) => <TextArea name="words" label={c.var.t("asker.words.yours")} rows={6} />,
    submit: (c) => c.var.t("asker.write.do"),
    async accept(c, { id }, { mine: { path }, values, key }) {
      const words = readWords(values, c.var);
      if (!words.ok) return words.problems;
      await writeToTeam(ctx, { id, text: words.value, key });
      return `${path}?done=request-words#asked`;
    },
  });
  addOwnSure(app, {
    mine,
    path: `${at}/take-back`,
    find,
    title: (c) => c.var.t("request.withdraw"),
    lead: (_, { said }) => <Tell map={said.title} />,
    effect: (c) => <p>{c.var.t("asker.take-back.effect")}</p>,
    submit: (c) => c.var.t("demand.withdraw.do"),
    risky: true,
    async accept(_, { id }, { mine: { path } }) {
      await withdrawRequest(ctx, id);
      return `${path}?done=request-gone`;
    },
  });
  return app;
};

/** What is theirs, with the change that they wished last. */
async function findOwn(ctx: CapacityCtx, c: Context<PageEnv>, { person }: Mine) {
  const row = await findRequestRow(ctx.db, c.req.param("request") ?? "");
  if (row?.person_id !== person.id) throw new Refusal("not-found");
  return { id: row.id, said: proposedOf(row) ?? toRequest(row), isPublic: row.state !== "waiting" };
}
