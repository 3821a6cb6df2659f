import { createHash } from "node:crypto";
import type { Context } from "hono";
import { Hono } from "hono";
import { type ConsoleEnv, emptyForm, type FormState, readForm, textOf } from "../../../web/index.ts";
import { countPlaces } from "../count-places.ts";
import { lineOf } from "../read-place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { beginRound } from "../rounds.ts";
import { roundsOf } from "../store/round-store.ts";
import { atForOrganiser } from "./may-organise.ts";
import { MessagePage } from "./pages/message-page.tsx";

/** One mail to everybody with a place, or to those who wait: to each of them alone. */
export function messageRoutes(ctx: RegistrationCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", (c) => show(ctx, c, emptyForm));
  app.post("/", async (c) => {
    const at = await atForOrganiser(ctx, c);
    const values = await readForm(c);
    const [subject, text] = [lineOf(values, "subject"), textOf(values, "text")];
    const problems = [
      ...(subject === "" || subject.length > 150
        ? [{ path: "subject", message: c.var.t("message.problem.subject") }]
        : []),
      ...(text === "" || text.length > 10_000 ? [{ path: "text", message: c.var.t("message.problem.text") }] : []),
    ];
    if (problems.length > 0 || !at.mailed) return show(ctx, c, { values, problems });
    const states = lineOf(values, "to") === "waiting" ? (["waiting", "offered"] as const) : (["confirmed"] as const);
    const key = createHash("sha256")
      .update(`message ${c.var.sendKey ?? ""}`)
      .digest("base64url");
    const round = { event: at.event.id, what: "message" as const, states, subject, text, key };
    await ctx.transaction((tx) => beginRound(ctx, tx, round));
    return c.redirect(c.var.view.url(`/console/registration/${at.event.id}?done=sent`), 303);
  });
  return app;
}

async function show(ctx: RegistrationCtx, c: Context<ConsoleEnv>, state: FormState): Promise<Response> {
  const at = await atForOrganiser(ctx, c);
  const mistakes = state.problems.length > 0;
  const counts = await countPlaces(ctx.db, at.event.id);
  return c.var.page({
    title: c.var.t("desk.tab.message"),
    status: mistakes ? 422 : 200,
    mistakes,
    body: <MessagePage at={at} counts={counts} state={state} rounds={await roundsOf(ctx.db, at.event.id)} />,
  });
}
