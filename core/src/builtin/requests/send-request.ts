import type { Request } from "./request.ts";
import { addRequestRow } from "./request-store.ts";
import type { RequestsCtx } from "./requests-ctx.ts";
import { say } from "./say.ts";

type NewRequest = Pick<Request, "kind" | "name" | "email" | "text" | "about" | "lang">;

/** Keeps it for the team, and tells them by mail where mail is set up; sent twice it is kept once. */
export async function sendRequest(ctx: RequestsCtx, request: NewRequest, key: string): Promise<void> {
  const [team] = [ctx.profile.current().contact].filter((contact) => contact?.includes("@"));
  const lang = ctx.site.languages[0] ?? "en";
  const { t } = await say(lang);
  await ctx.transaction(async (tx) => {
    const { about, ...rest } = request;
    const id = ctx.ids.ulid();
    const row = { ...rest, about: about ?? null, id, state: "open" as const, form_key: key };
    const isNew = await addRequestRow(tx.db, { ...row, created_at: tx.now, updated_at: tx.now });
    if (!isNew || team === undefined) return;
    const text = t("mail.new", {
      kind: t(`kind.${request.kind}`),
      address: ctx.pageUrl(`/console/ask/${id}`, lang),
    });
    await ctx.mail.send(tx, { to: team, subject: t("mail.new.subject"), text, lang, key: `requests ${id}` });
  });
}
