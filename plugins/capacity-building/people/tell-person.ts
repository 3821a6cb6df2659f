import { pickLanguage } from "@nri-commons/core/kit";
import type { Translate } from "@nri-commons/core/web";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { say } from "../say.ts";
import type { Person } from "./person.ts";
import { addLink } from "./person-store.ts";

interface TellPerson {
  person: Person;
  /** In the person's language. */
  subject(t: Translate): string;
  paragraphs(t: Translate): readonly string[];
  /** Below their own page: `/follow-up/01j…`. */
  path?: string | undefined;
  /** A mail with the same key goes once. */
  key?: string | undefined;
  urgent?: boolean | undefined;
}

type Told = Awaited<ReturnType<CapacityCtx["mail"]["send"]>> | "no-address";

/** One mail with a new link to the person's own page, in the language in which they came; none where there is no address. */
export async function tellPerson(ctx: CapacityCtx, tx: CapacityTx, { person, ...mail }: TellPerson): Promise<Told> {
  if (person.email === undefined) return "no-address";
  const { t } = await say(person.lang);
  const secret = ctx.ids.secret(24);
  await addLink(tx.db, { person: person.id, secret, now: tx.now });
  const paragraphs = [
    t("mail.hello", { name: person.name }),
    ...mail.paragraphs(t),
    t("mail.page"),
    ctx.pageUrl(`/capacity/me/${secret}${mail.path ?? ""}`, t.lang),
    pickLanguage(ctx.site.name, person.lang)?.text ?? "",
  ];
  return ctx.mail.send(tx, {
    to: person.email,
    subject: mail.subject(t),
    text: `${paragraphs.filter(Boolean).join("\n\n")}\n`,
    lang: t.lang,
    ...(mail.urgent && { urgent: true }),
    ...(mail.key && { key: mail.key }),
  });
}
