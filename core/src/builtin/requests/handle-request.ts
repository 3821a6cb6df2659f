import { hasScope, type PersonViewer } from "../../content/types/index.ts";
import { pickLanguage, Refusal } from "../../kit/index.ts";
import type { Request } from "./request.ts";
import { addAnswerRow, countOpen, findRequest, listRequests, removeRequest, setState } from "./request-store.ts";
import type { RequestsCtx } from "./requests-ctx.ts";
import { say } from "./say.ts";

/** Who may read what people wrote to the team: who looks after reports, too. */
export function canHandle(person: PersonViewer): boolean {
  return hasScope(person, "moderation:write");
}

export async function listForTeam(
  ctx: RequestsCtx,
  query: { state: Request["state"]; after: string | undefined },
  person: PersonViewer,
): Promise<{ items: Request[]; next: string | undefined }> {
  insist(person);
  return listRequests(ctx.db, { ...query, limit: 30 });
}

export async function getRequest(ctx: RequestsCtx, id: string, person: PersonViewer): Promise<Request> {
  insist(person);
  const request = await findRequest(ctx.db, id);
  if (request === undefined) throw new Refusal("not-found");
  return request;
}

export async function waiting(ctx: RequestsCtx, person: PersonViewer): Promise<number> {
  return canHandle(person) ? countOpen(ctx.db) : 0;
}

/** Sends the answer by mail in the language of whoever asked, and closes the request; refused where mail is not set up. */
export async function answerRequest(
  ctx: RequestsCtx,
  { id, text }: { id: string; text: string },
  person: PersonViewer,
): Promise<void> {
  const { name, email, text: asked, lang } = await getRequest(ctx, id, person);
  if (!(await ctx.mail.isSetUp())) throw new Refusal("unavailable");
  const { t } = await say(lang);
  const site = pickLanguage(ctx.site.name, lang)?.text ?? "";
  const quoted = asked.replace(/^/gm, "> ");
  await ctx.transaction(async (tx) => {
    const accepted = await ctx.mail.send(tx, {
      to: email,
      subject: t("mail.answer.subject", { site }),
      text: `${t("mail.answer.hello", { name })}\n\n${text}\n\n${person.name}\n${site}\n\n${quoted}`,
      lang,
    });
    if (accepted === "too-many") throw new Refusal("too-many-requests");
    await addAnswerRow(tx.db, { id: ctx.ids.ulid(), request_id: id, text, by_name: person.name, at: tx.now });
    await setState(tx.db, { id, state: "closed", now: tx.now });
  });
}

export async function moveRequest(
  ctx: RequestsCtx,
  { id, state }: Pick<Request, "id" | "state">,
  person: PersonViewer,
): Promise<void> {
  await getRequest(ctx, id, person);
  await ctx.transaction((tx) => setState(tx.db, { id, state, now: tx.now }));
}

export async function deleteRequest(ctx: RequestsCtx, id: string, person: PersonViewer): Promise<void> {
  await getRequest(ctx, id, person);
  await ctx.transaction(async (tx) => {
    await removeRequest(tx.db, id);
    await tx.fact("personal-data.erased", { plugin: "requests", kind: "request", id });
  });
}

function insist(person: PersonViewer) {
  if (!canHandle(person)) throw new Refusal("forbidden");
}
