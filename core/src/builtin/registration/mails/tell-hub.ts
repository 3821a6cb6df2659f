import { pickLanguage } from "../../../kit/index.ts";
import type { AtEvent } from "../at-event.ts";
import type { Hub } from "../hub.ts";
import type { RegistrationCtx, RegistrationTx } from "../registration-ctx.ts";
import { say } from "../say.ts";
import { addLink } from "../store/link-store.ts";

interface TellHub {
  at: AtEvent;
  hub: Hub;
  what: "asked" | "accepted" | "declined";
  /** Of the hub's page; a new one where left out. */
  secret: string | undefined;
}

/** To the coordinator of a hub: what became of it, and the address of its page. */
export async function tellHub(ctx: RegistrationCtx, tx: RegistrationTx, { at, hub, what, secret }: TellHub) {
  if (!at.mailed) return;
  const { t } = await say(hub.lang);
  const own = secret ?? ctx.ids.secret(24);
  await addLink(tx, own, { owner: "hub", owner_id: hub.id });
  const event = pickLanguage(at.event.name, hub.lang)?.text ?? "";
  const paragraphs = [
    t("mail.hello", { name: hub.coordinator }),
    t(`mail.hub.${what}`, { event, city: hub.city }),
    t("mail.hub.page", { link: ctx.pageUrl(`/registration/hub/me/${own}`, t.lang) }),
    pickLanguage(ctx.site.name, hub.lang)?.text ?? "",
  ];
  await ctx.mail.send(tx, {
    to: hub.coordinatorEmail,
    subject: t(`mail.hub.${what}.subject`, { event }),
    text: `${paragraphs.filter(Boolean).join("\n\n")}\n`,
    lang: t.lang,
  });
}
