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

export function siteName({ site }: PeopleCtx, lang: string): string {
  return pickLanguage(site.name, lang)?.text ?? site.origin;
}

/** The site may not have the language that somebody is written to in. */
function offered({ site }: PeopleCtx, lang: string): string | undefined {
  return site.languages.find((one) => one === lang);
}
