import { Refusal } from "@nri-commons/core/kit";
import { addFormRoute, addSureRoute, type ConsoleEnv, Prose, Tell } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import { WordsToAsker } from "../pages/asker-reach.tsx";
import { ScopeFacts } from "../pages/scope-facts.tsx";
import { crumbsOf, findAsked } from "../request-endings.tsx";
import { dropChange, proposedOf, takeChangeOver } from "./change-own.ts";
import { readWords } from "./read-words.ts";

const at = "/requests/:id{[0-9a-z]{26}}";
const pageOf = (id: string) => `/console/capacity/requests/${id}`;

/** Below a request in the console: the change that who asked wishes, taken over or left. */
export function askerDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const find = async (c: Context<ConsoleEnv>) => {
    const asked = await findAsked(ctx, c);
    const proposed = proposedOf(asked.row);
    if (proposed === undefined) throw new Refusal("not-found");
    return { ...asked, id: asked.row.id, proposed };
  };
  addSureRoute(app, `${at}/proposed`, {
    find,
    title: (c) => c.var.t("asker.desk.proposed"),
    name: ({ proposed }) => <Tell map={proposed.title} />,
    effect: (c, { proposed }) => (
      <>
        <p>{c.var.t("asker.desk.proposed.effect")}</p>
        <Prose text={{ format: "plain", text: proposed.purpose }} quiet />
        <ScopeFacts
          scope={proposed}
          first={[{ label: c.var.t("request.organisation"), value: <bdi>{proposed.organisation}</bdi> }]}
        />
      </>
    ),
    back: ({ id }) => pageOf(id),
    submit: (c) => c.var.t("asker.desk.proposed.take"),
    async accept(_, { id }) {
      await takeChangeOver(ctx, id);
      return pageOf(id);
    },
  });
  addFormRoute(app, `${at}/proposed/drop`, {
    find,
    title: (c) => c.var.t("asker.desk.proposed.drop"),
    lead: (_, { request }) => <Tell map={request.title} />,
    crumbs: crumbsOf,
    draw: (_, { reach }) => <WordsToAsker reach={reach} />,
    submit: (c) => c.var.t("asker.desk.proposed.drop"),
    async accept({ var: { t } }, { id }, values) {
      const words = readWords(values, { t, optional: true });
      if (!words.ok) return words.problems;
      await dropChange(ctx, { id, words: words.value });
      return pageOf(id);
    },
  });
  return app;
}
