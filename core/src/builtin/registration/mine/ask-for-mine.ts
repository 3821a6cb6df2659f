import { pickLanguage } from "../../../kit/index.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { say } from "../say.ts";
import { addLink } from "../store/link-store.ts";
import { placesOf } from "../store/place-store.ts";
import { addMine, placeSecret } from "./mine-store.ts";

const every = 10 * 60_000;

/** Mails a link to all registrations of an address, if there are any: once in ten minutes. Whoever asks is told the same anyway. */
export async function askForMine(ctx: RegistrationCtx, asked: { email: string; lang: string }): Promise<void> {
  const { email, lang } = asked;
  await ctx.transaction(async (tx) => {
    const places = await placesOf(tx.db, email);
    const [first] = places;
    if (first === undefined) return;
    const { t } = await say(lang);
    const secret = ctx.ids.secret(24);
    const site = pickLanguage(ctx.site.name, t.lang)?.text ?? ctx.site.origin;
    const sent = await ctx.mail.send(tx, {
      to: email,
      subject: t("mine.mail.subject", { site }),
      text: t("mine.mail.text", { site, link: ctx.pageUrl(`/me/${secret}`, t.lang) }),
      lang: t.lang,
      // Of a registration, not of the address: this stays in the queue's memory for a month.
      key: `mine ${first.id} ${Math.floor(tx.now / every)}`,
      urgent: true,
      until: tx.now + 3_600_000,
    });
    if (sent !== "waiting") return;
    await addMine(tx, secret, email);
    for (const { id } of places) await addLink(tx, placeSecret(secret, id), { owner: "place", owner_id: id });
  });
}
