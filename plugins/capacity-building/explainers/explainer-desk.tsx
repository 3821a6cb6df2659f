import type { ConsoleEnv } from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { itemDesk } from "../shelf/item-desk.tsx";
import { explainer, keyOf } from "./explainer.ts";
import { type Body, listBodies } from "./list-bodies.ts";
import { bodiesToExplain } from "./who-explains.ts";

type C = Context<ConsoleEnv>;

/** `/console/capacity/explainers`: a body's own site explains itself, the Secretariat's any. */
export function explainerDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const mine = async () => bodiesToExplain(ctx, await listBodies(ctx));
  const bodyOf = (c: C, bodies: readonly Body[]) => {
    const asked = c.req.query("body");
    if (asked === undefined) return bodies.length === 1 ? bodies[0] : undefined;
    return bodies.find(({ name }) => keyOf(name) === keyOf(asked));
  };
  return itemDesk(ctx, {
    shelf: explainer,
    place: "explainers",
    async barred(c) {
      const bodies = await mine();
      const { t, view } = c.var;
      if (bodies.length === 0) return <p>{t("explainer.barred")}</p>;
      if (bodyOf(c, bodies) !== undefined) return undefined;
      return (
        <p>
          {t("explainer.choose")} <a href={view.url("/capacity/explainers")}>{t("explainer.choose.list")}</a>
        </p>
      );
    },
    async begin(c) {
      const body = bodyOf(c, await mine());
      if (body === undefined) return {};
      const title = body.acronym ? `${body.name} (${body.acronym})` : body.name;
      const join = body.website ? { joinLink: body.website } : {};
      return { given: { body: body.name }, values: { title: title.slice(0, 200), level: "introductory", ...join } };
    },
  });
}
