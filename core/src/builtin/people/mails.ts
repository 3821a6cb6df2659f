import { pickLanguage } from "../../kit/index.ts";
import type { PeopleCtx } from "./people-ctx.ts";
import { say } from "./say.ts";

interface Code {
  to: string;
  name: string;
  code: string;
  token: string;
  lang: string;
}

/** Code and link; both do the same, and either ends the other. */
export async function codeMail(ctx: PeopleCtx, { to, name, code, token, lang }: Code) {
  const { t } = await say(lang);
  const site = siteName(ctx, lang);
  const link = ctx.pageUrl(`/sign-in/link/${token}`, offered(ctx, lang));
  return {
    to,
    subject: t("mail.code.subject", { code, site }),
    text: t("mail.code.text", { name, code, site, link }),
    lang,
  };
}

export async function invitationMail(
  ctx: PeopleCtx,
  { to, token, lang, by }: { to: string; token: string; lang: string; by: string },
) {
  const { t } = await say(lang);
  const site = siteName(ctx, lang);
  const link = ctx.pageUrl(`/invitation/${token}`, offered(ctx, lang));
  return {
    to,
    subject: t("mail.invitation.subject", { site }),
    text: t("mail.invitation.text", { by, site, link }),
    lang,
  };
}

/** To the new address: whoever opens the link must be signed in as the person who asked for it. */
export async function newEmailMail(
  ctx: PeopleCtx,
  { to, name, token, lang }: { to: string; name: string; token: string; lang: string },
) {
  const { t } = await say(lang);
  const site = siteName(ctx, lang);
  const link = ctx.pageUrl(`/console/me/email/${token}`, offered(ctx, lang));
  return {
    to,
    subject: t("mail.new-email.subject", { site }),
    text: t("mail.new-email.text", { name, site, link }),
    lang,
  };
}

/** To the old address, which tells whoever reads it no new one. */
export async function emailChangedMail(ctx: PeopleCtx, { to, name, lang }: { to: string; name: string; lang: string }) {
  const { t } = await say(lang);
  const site = siteName(ctx, lang);
  return {
    to,
    subject: t("mail.email-changed.subject", { site }),
    text: t("mail.email-changed.text", { name, site }),
    lang,
  };
}

export function siteName({ site }: PeopleCtx, lang: string): string {
  return pickLanguage(site.name, lang)?.text ?? site.origin;
}

/** The site may not have the language that somebody is written to in. */
function offered({ site }: PeopleCtx, lang: string): string | undefined {
  return site.languages.find((one) => one === lang);
}
