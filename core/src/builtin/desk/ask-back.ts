import type { Arrival, PersonViewer } from "../../content/types/index.ts";
import { pickLanguage, Refusal } from "../../kit/index.ts";
import type { DeskCtx } from "./desk-ctx.ts";
import { addQuestion, setStates } from "./item-store.ts";
import { say } from "./say.ts";
import { contactOf } from "./sites.ts";

/** Keeps the question, and sends it by mail where mail is set up and an address is known; otherwise a person passes it on. */
export async function askBack(
  ctx: DeskCtx,
  { arrival, text, lang }: { arrival: Arrival; text: string; lang: string },
  person: PersonViewer,
): Promise<void> {
  const address = (await ctx.mail.isSetUp()) ? await contactOf(ctx, arrival) : undefined;
  const { t } = await say(lang);
  const site = pickLanguage(ctx.site.name, lang)?.text ?? "";
  const title = pickLanguage(arrival.title, lang)?.text ?? t("untitled");
  const { source } = arrival;
  const page = source.kind === "remote" ? (source.url ?? source.iri) : "";
  await ctx.transaction(async (tx) => {
    const sent =
      address === undefined
        ? undefined
        : await ctx.mail.send(tx, {
            to: address,
            subject: t("mail.subject", { site, title }),
            text: `${t("mail.hello")}\n\n${t("mail.about", { title })}\n${page}\n\n${text}\n\n${person.name}\n${site}`,
            lang,
          });
    if (sent === "too-many") throw new Refusal("too-many-requests");
    const by = { by_name: person.name, at: tx.now };
    const sentTo = sent === "waiting" ? (address ?? "") : "";
    const asked = { id: ctx.ids.ulid(), item: arrival.id, text, sent_to: sentTo, reply: "", replied_at: null };
    await addQuestion(tx.db, { ...asked, ...by });
    await setStates(tx.db, { items: [arrival.id], state: "asked", kind: arrival.kind, ...by });
  });
}
