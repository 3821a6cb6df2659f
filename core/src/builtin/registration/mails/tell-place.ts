import { pickLanguage } from "../../../kit/index.ts";
import type { AtEvent } from "../at-event.ts";
import { deletionOf } from "../form.ts";
import { hasPlace, type Place } from "../place.ts";
import type { RegistrationCtx, RegistrationTx } from "../registration-ctx.ts";
import { say } from "../say.ts";
import { addLink } from "../store/link-store.ts";
import { placeIcs, placeText } from "./place-ics.ts";
import type { PlaceMail } from "./place-mail.ts";

interface TellPlace {
  at: AtEvent;
  place: Place;
  what: PlaceMail;
  /** The same to the same person goes out once. */
  key?: string;
}

/** One mail about one place, with a new link to its page, in the language in which the person registered. */
export async function tellPlace(ctx: RegistrationCtx, tx: RegistrationTx, { at, place, what, key }: TellPlace) {
  if (!at.mailed || place.email === undefined) return undefined;
  const { event, form } = at;
  const { t, format } = await say(place.lang);
  const secret = ctx.ids.secret(24);
  await addLink(tx, secret, { owner: "place", owner_id: place.id });
  const name = pickLanguage(event.name, place.lang)?.text ?? "";
  const link = ctx.pageUrl(`/registration/me/${secret}`, t.lang);
  const until = place.until === undefined ? "" : format.dateTime(place.until, event.zone);
  const goes = what === "reminder" || what === "changed-event";
  const joins =
    (what === "confirmed" || (goes && hasPlace(place))) && form.joinUrl !== undefined && place.mode !== "onsite";
  const paragraphs = [
    t("mail.hello", { name: place.name }),
    t(`mail.${what}`, { event: name, until }),
    [name, format.when(event), goes ? placeText(event, place.lang) : ""].filter(Boolean).join("\n"),
    joins ? t("mail.join", { link: form.joinUrl ?? "" }) : "",
    t(what === "prove" ? "mail.press" : "mail.page", { link }),
    t("mail.deleted", { date: format.date(deletionOf(form, event), event.zone) }),
    what === "prove" ? t("mail.not-you") : "",
    pickLanguage(ctx.site.name, place.lang)?.text ?? "",
  ];
  const calendar = what === "confirmed" || goes ? await placeIcs(ctx, { at, place }) : undefined;
  return ctx.mail.send(tx, {
    to: place.email,
    subject: t(`mail.${what}.subject`, { event: name }),
    text: `${paragraphs.filter(Boolean).join("\n\n")}\n`,
    lang: t.lang,
    ...(key !== undefined && { key: `${key} ${place.id}` }),
    ...(what === "prove" && { urgent: true }),
    ...(place.until !== undefined && { until: place.until }),
    ...(calendar && { attachments: [{ name: "event.ics", type: "text/calendar; charset=utf-8", content: calendar }] }),
  });
}
