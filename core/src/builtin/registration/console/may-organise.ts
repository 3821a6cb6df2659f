import type { Context, MiddlewareHandler } from "hono";
import { hasScope } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import type { ConsoleEnv } from "../../../web/index.ts";
import { type AtEvent, getAtEvent } from "../at-event.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";

/** Lists hold personal data: only who may write events gets there, and the contact for accessibility to what people need. */
export const mayOrganise: MiddlewareHandler<ConsoleEnv> = async (c, next) => {
  if (!hasScope(c.var.person, "events:write")) throw new Refusal("forbidden");
  await next();
};

export async function atForOrganiser(ctx: RegistrationCtx, c: Context<ConsoleEnv>): Promise<AtEvent> {
  return getAtEvent(ctx, c.req.param("event") ?? "");
}

/** The same for the page of needs, which also its named contact reads. */
export async function atForNeeds(ctx: RegistrationCtx, c: Context<ConsoleEnv>): Promise<AtEvent> {
  const at = await getAtEvent(ctx, c.req.param("event") ?? "");
  const { person } = c.var;
  if (!hasScope(person, "events:write") && at.form.accessPerson !== person.id) throw new Refusal("forbidden");
  return at;
}
