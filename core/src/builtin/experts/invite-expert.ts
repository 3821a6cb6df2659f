import { parseNewExpert } from "../../content/types/index.ts";
import { pickLanguage, Refusal } from "../../kit/index.ts";
import type { ExpertsCtx, ExpertsTx } from "./experts-ctx.ts";
import { putInvitation } from "./invitation-store.ts";
import { say } from "./say.ts";

export interface InviteExpert {
  name: string;
  email: string;
  /** In which the person is written to. */
  lang: string;
  /** A word of the inviter's own. */
  words: string;
  /** Tells the sending of the form from every other. */
  key: string;
}

export interface Invited {
  id: string;
  /** `/experts/mine/…`, after the language; told once. */
  path: string;
  mailed: boolean;
}

/** Keeps what little is known of the person on this node, and asks them: nobody else sees anything before they answered. */
export async function inviteExpert(ctx: ExpertsCtx, invited: InviteExpert): Promise<Invited> {
  const expert = parseNewExpert({ fields: { name: { value: invited.name }, email: { value: invited.email } } });
  if (!expert.ok) throw new Refusal("invalid", { problems: expert.problems });
  const mails = await ctx.mail.isSetUp();
  return ctx.transaction(async (tx) => {
    const { id } = await ctx.experts.add(tx, { expert: expert.value, key: `invited:${invited.key}` });
    return ask(ctx, tx, { id, mails, what: "invite", ...invited });
  });
}

/** The same once more, with a new link. */
export async function askAgain(ctx: ExpertsCtx, { id, lang, what }: Again): Promise<Invited> {
  const mails = await ctx.mail.isSetUp();
  const expert = await ctx.experts.read(id);
  const email = expert?.fields.email?.value;
  const name = expert?.fields.name?.value ?? "";
  return ctx.transaction((tx) => ask(ctx, tx, { id, mails, what, name, email: email ?? "", lang, words: "" }));
}

interface Again {
  id: string;
  lang: string;
  /** invite: for the first time or once more; renew: the consent ends soon; link: they have lost their link. */
  what: "invite" | "renew" | "link";
}

interface Ask extends Omit<InviteExpert, "key"> {
  id: string;
  mails: boolean;
  what: Again["what"];
}

async function ask(ctx: ExpertsCtx, tx: ExpertsTx, asked: Ask): Promise<Invited> {
  const { id, mails, what, name, email, lang, words } = asked;
  const mailed = mails && email !== "";
  const { secret } = await putInvitation(ctx, tx, { expertId: id, lang, mailed });
  const path = `/experts/mine/${secret}`;
  if (!mailed) return { id, path, mailed };
  const { t } = await say(lang);
  const site = pickLanguage(ctx.site.name, lang)?.text ?? "";
  const paragraphs = [
    t("mail.hello", { name }),
    t(`mail.${what}`, { site }),
    words,
    t("mail.open", { link: ctx.pageUrl(path, lang) }),
    t("mail.nothing"),
    site,
  ];
  await ctx.mail.send(tx, {
    to: email,
    subject: t(`mail.${what}.subject`, { site }),
    text: `${paragraphs.filter(Boolean).join("\n\n")}\n`,
    lang,
  });
  return { id, path, mailed };
}
