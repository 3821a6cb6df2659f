import { createHash } from "node:crypto";
import { pickLanguage } from "@nri-commons/core/kit";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import { personFor } from "../../people/person-for.ts";
import { addLink } from "../../people/person-store.ts";
import { tellPerson } from "../../people/tell-person.ts";
import type { NewRequest, RequestContact } from "../capacity-request.ts";
import { keepRequest } from "../raise-request.ts";

interface Ask {
  request: NewRequest;
  contact: RequestContact;
  /** Of this showing of the form. */
  key: string;
}

/** `mailed`: the way to their page stands in a mail; `told`: no mail is set up, and its address is told at once. */
export type Asked = { outcome: "mailed" } | { outcome: "told"; secret: string };

/** Somebody asks by the public form: the team sees it, and who asked gets a page of their own. Sent twice it is one. */
export async function askFor(ctx: CapacityCtx, { request, contact, key }: Ask): Promise<Asked> {
  const mails = await ctx.mail.isSetUp();
  const { name, email, lang } = contact;
  const formKey = createHash("sha256")
    .update(JSON.stringify([key, email, request]))
    .digest("base64url");
  const secret = createHash("sha256").update(`request ${formKey}`).digest("base64url").slice(0, 32);
  return ctx.transaction(async (tx): Promise<Asked> => {
    const done: Asked = mails ? { outcome: "mailed" } : { outcome: "told", secret };
    const known = await tx.db
      .selectFrom("capacity_building_request")
      .select("id")
      .where("form_key", "=", formKey)
      .executeTakeFirst();
    if (known !== undefined) return done;
    const person = await personFor(ctx, tx, { name, email, lang, isProvable: mails });
    await keepRequest(ctx, tx, { request, contact, key: formKey, person: person.id });
    const title = pickLanguage(request.title, lang)?.text ?? "";
    if (!mails) await addLink(tx.db, { person: person.id, secret, now: tx.now });
    else
      await tellPerson(ctx, tx, {
        person,
        subject: (t) => t("asker.mail.asked.subject", { title }),
        paragraphs: (t) => [t("asker.mail.asked", { title })],
        urgent: true,
      });
    return done;
  });
}
