import type { Context } from "hono";
import { Refusal } from "../../kit/index.ts";
import { type PageEnv, publicForm } from "../../web/index.ts";
import { type AtEvent, getAtEvent } from "./at-event.ts";
import { phaseOf } from "./form.ts";
import { RegisterPage } from "./pages/register-page.tsx";
import { readPlace } from "./read-place.ts";
import { registerPlace } from "./register-place.ts";
import type { RegistrationCtx } from "./registration-ctx.ts";
import { seatsTaken } from "./store/place-store.ts";

/**
 * A conference registers behind one address, and so do the customers of many mobile networks. What one sender could do with it is bounded
 * elsewhere: an address gets ten mails an hour, and a place that nobody confirms is free again after 48 hours.
 */
const hall = { ofOne: 300, ofAll: 3000 };

/** The form that everybody can send, without an account. */
export function registerForm(ctx: RegistrationCtx) {
  return publicForm({
    limits: hall,
    async show(c, state, status) {
      const at = await readable(ctx, c);
      const now = ctx.clock.now();
      const taken = await seatsTaken(ctx.db, at.event, now);
      const phase = phaseOf(at.form, { event: at.event, taken, now });
      return c.var.page({
        title: c.var.t("register.title"),
        status,
        mistakes: state.problems.length > 0,
        body: <RegisterPage at={at} phase={phase} taken={taken} state={state} />,
      });
    },
    async accept(c, { values, key }) {
      const { t, lang, view } = c.var;
      const at = await readable(ctx, c);
      const read = readPlace(values, at, t);
      if (!read.ok) return read;
      const registered = await registerPlace(ctx, at, { place: read.value, lang, key });
      if (registered.outcome === "closed") return { problems: [{ path: "", message: t("problem.closed") }] };
      if (registered.outcome === "full") return { problems: [{ path: "mode", message: t("problem.full") }] };
      const next = registered.outcome === "told" ? `/me/${registered.secret}` : `/${at.event.id}/sent`;
      return c.redirect(view.url(`/registration${next}`), 303);
    },
  });
}

/** What the public cannot read, nobody registers for. */
export async function readable(ctx: RegistrationCtx, c: Context<PageEnv>): Promise<AtEvent> {
  const id = c.req.param("event") ?? "";
  await ctx.events.get(id, c.var.viewer);
  const at = await getAtEvent(ctx, id);
  if (at.event.visibility === "draft") throw new Refusal("not-found");
  return at;
}
