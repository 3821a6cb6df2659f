import { pickLanguage } from "../../../kit/index.ts";
import type { AtEvent } from "../at-event.ts";
import { deletionOf } from "../form.ts";
import type { Place } from "../place.ts";
import type { RegistrationCtx, RegistrationTx } from "../registration-ctx.ts";
import { say } from "../say.ts";
import { addLink } from "../store/link-store.ts";

interface TellContact {
  at: AtEvent;
  place: Place;
  what: "asked" | "accepted";
  /** What the other calls themselves. */
  by: string;
  text?: string;
}

/** One mail to somebody who takes part, with a new link to their page; nobody's address stands in it. */
export async function tellContact(
  ctx: RegistrationCtx,
  tx: RegistrationTx,
  { at, place, what, by, text }: TellContact,
): Promise<void> {
  if (!at.mailed || place.email === undefined) return;
  const { t, format } = await say(place.lang);
  const secret = ctx.ids.secret(24);
  await addLink(tx, secret, { owner: "place", owner_id: place.id });
  const name = pickLanguage(at.event.name, place.lang)?.text ?? "";
  const link = ctx.pageUrl(`/registration/me/${secret}/contacts`, t.lang);
  const paragraphs = [
    t("mail.hello", { name: place.name }),
    t(`contacts.mail.${what}`, { name: by, event: name }),
    text?.replace(/^/gm, "> ") ?? "",
    t("contacts.mail.page", { link }),
    t("contacts.mail.never"),
    t("mail.deleted", { date: format.date(deletionOf(at.form, at.event), at.event.zone) }),
    pickLanguage(ctx.site.name, place.lang)?.text ?? "",
  ];
  await ctx.mail.send(tx, {
    to: place.email,
    subject: t(`contacts.mail.${what}.subject`, { event: name }),
    text: `${paragraphs.filter(Boolean).join("\n\n")}\n`,
    lang: t.lang,
  });
}
