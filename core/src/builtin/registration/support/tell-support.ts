import { pickLanguage } from "../../../kit/index.ts";
import type { AtEvent } from "../at-event.ts";
import { deletionOf } from "../form.ts";
import type { Need, Place } from "../place.ts";
import type { RegistrationCtx, RegistrationTx } from "../registration-ctx.ts";
import { say } from "../say.ts";
import { addLink } from "../store/link-store.ts";
import { moneyText } from "./money.ts";

interface TellSupport {
  at: AtEvent;
  place: Place;
  need: Need;
}

/** One mail on what became of a request, in the person's language, to an address that was proved to be theirs. */
export async function tellSupport(
  ctx: RegistrationCtx,
  tx: RegistrationTx,
  { at: { event, form, mailed }, place, need }: TellSupport,
): Promise<void> {
  if (!mailed || place.email === undefined || place.proved === undefined) return;
  const { t, format } = await say(place.lang);
  const secret = ctx.ids.secret(24);
  await addLink(tx, secret, { owner: "place", owner_id: place.id });
  const name = pickLanguage(event.name, place.lang)?.text ?? "";
  const { state, what, money, reason } = need;
  const given = state === "granted" || state === "paid";
  const paragraphs = [
    t("mail.hello", { name: place.name }),
    t(`mail.support.${state}`, { kind: t(`need.${need.kind}`), event: name }),
    [
      given && what ? what : "",
      given && money ? t("support.up-to", { money: moneyText(money, format) }) : "",
      state === "declined" && reason ? reason : "",
    ]
      .filter(Boolean)
      .join("\n"),
    t("mail.page", { link: ctx.pageUrl(`/registration/me/${secret}`, t.lang) }),
    t("mail.deleted", { date: format.date(deletionOf(form, event), event.zone) }),
    pickLanguage(ctx.site.name, place.lang)?.text ?? "",
  ];
  await ctx.mail.send(tx, {
    to: place.email,
    subject: t("mail.support.subject", { event: name }),
    text: `${paragraphs.filter(Boolean).join("\n\n")}\n`,
    lang: t.lang,
  });
}
