import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { say } from "../say.ts";
import type { Signal } from "./signal.ts";

interface Asked {
  signal: Signal;
  supporter: { email: string; lang: string };
  secret: string;
}

/** Asks whether this address really supports the signal: one link, on which is one button. */
export async function mailSupport(ctx: LabsCtx, tx: LabsTx, { signal, supporter, secret }: Asked): Promise<void> {
  const { email: to, lang } = supporter;
  const { t } = await say(lang);
  const title = pickLanguage(signal.title, lang)?.text ?? "";
  const site = pickLanguage(ctx.site.name, lang)?.text ?? "";
  const url = ctx.pageUrl(`/labs/signals/support/${secret}`, lang);
  const accepted = await ctx.mail.send(tx, {
    to,
    lang,
    subject: t("mail.support.subject", { title }),
    text: t("mail.support.text", { title, site, url }),
  });
  if (accepted === "too-many") throw new Refusal("too-many-requests");
  if (accepted === "not-set-up") throw new Refusal("unavailable");
}
