import { pickLanguage } from "../../../kit/index.ts";
import type { AtEvent } from "../at-event.ts";
import type { Place } from "../place.ts";
import type { RegistrationCtx, RegistrationTx } from "../registration-ctx.ts";
import { say } from "../say.ts";
import { addLink } from "../store/link-store.ts";

interface TellMessage {
  at: AtEvent;
  place: Place;
  subject: string;
  /** In the organisers' own words and language. */
  text: string;
  /** The same message to the same person goes out once. */
  key: string;
}

export async function tellMessage(ctx: RegistrationCtx, tx: RegistrationTx, message: TellMessage) {
  const { at, place, subject, text, key } = message;
  if (place.email === undefined || place.proved === undefined) return undefined;
  const { t } = await say(place.lang);
  const secret = ctx.ids.secret(24);
  await addLink(tx, secret, { owner: "place", owner_id: place.id });
  const from = pickLanguage(ctx.site.name, place.lang)?.text ?? "";
  const page = t("mail.page", { link: ctx.pageUrl(`/registration/me/${secret}`, t.lang) });
  return ctx.mail.send(tx, {
    to: place.email,
    subject,
    text: `${text}\n\n${from}\n${pickLanguage(at.event.name, place.lang)?.text ?? ""}\n\n${page}\n`,
    lang: ctx.site.languages[0] ?? "en",
    key: `${key} ${place.id}`,
  });
}
