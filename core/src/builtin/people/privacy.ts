import { Refusal } from "../../kit/index.ts";
import type { Holding, Privacy } from "../../plugin/index.ts";
import type { PeopleCtx } from "./people-ctx.ts";

/** Accounts with everything that hangs on them, invitations, and mails that were not sent yet. */
export const privacy: Privacy<PeopleCtx, object> = {
  kinds: ["person", "invitation", "mail"],
  find: async (ctx, email) => [
    ...(await personOf(ctx, email)),
    ...(await invitationsOf(ctx, email)),
    ...(await mailsTo(ctx, email)),
  ],
  async erase(ctx, tx, { kind, id }) {
    // Whoever got here was asked for the right already, and after a restore there is nobody to ask.
    const given = { id, by: "operator" } as const;
    if (kind === "mail") await ctx.mailDesk.drop(tx, id);
    else if (kind === "person") await ctx.people.erase(tx, given).catch(unlessGone);
    else await ctx.people.withdrawInvitation(tx, given).catch(unlessGone);
  },
};

async function personOf(ctx: PeopleCtx, email: string): Promise<Holding[]> {
  const person = await ctx.people.findByEmail(email);
  if (person === undefined) return [];
  const { id, created, seen, ...rest } = person;
  const sessions = await ctx.people.sessions(id);
  const passkeys = await ctx.people.listPasskeys(id);
  const drafts = await ctx.drafts.list({ person: id });
  const data = {
    ...rest,
    created: iso(created),
    seen: seen && iso(seen),
    sessions: sessions.map(({ agent, created, seen }) => ({ agent, created: iso(created), seen: iso(seen) })),
    passkeys: passkeys.map(({ name, created }) => ({ name, created: iso(created) })),
    drafts: drafts.map(({ form, title, values, saved }) => ({ form, title, values, saved: iso(saved) })),
  };
  return [{ kind: "person", id, data: JSON.parse(JSON.stringify(data)) }];
}

async function invitationsOf(ctx: PeopleCtx, email: string): Promise<Holding[]> {
  const mine = (await ctx.people.invitations()).filter((one) => one.email.toLowerCase() === email);
  return mine.map(({ id, role, created, expires }) => {
    const data = { email, role, created: iso(created), expires: iso(expires) };
    return { kind: "invitation", id, data };
  });
}

async function mailsTo(ctx: PeopleCtx, email: string): Promise<Holding[]> {
  const waiting = await ctx.mailDesk.waitingFor(email);
  return waiting.map(({ id, made, ...rest }) => ({ kind: "mail", id, data: { ...rest, made: iso(made) } }));
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function unlessGone(error: unknown): void {
  if (error instanceof Refusal && error.code === "not-found") return;
  throw error;
}
