import type { LanguageMap, Parsed, Problem } from "../../../kit/index.ts";
import { type Translate, textOf } from "../../../web/index.ts";
import { textsOf, toFields, type Values } from "../console/section.ts";

/** Somebody who works for the initiative and agreed to stand on the page About; nobody is there by having an account. */
export interface Member extends NewMember {
  id: string;
  /** When it was noted that they agreed: milliseconds. */
  agreedAt: number;
}

export interface NewMember {
  name: string;
  /** What they do, by language. */
  role: LanguageMap;
  /** An e-mail address or a web page that everybody may use. */
  contact: string | undefined;
  /** Lower stands first. */
  place: number;
}

const contact = /^([^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+|https?:\/\/\S+)$/;

export function parseMember(values: Values, t: Translate): Parsed<NewMember> {
  const line = (name: string) => textOf(values, name).replace(/\s+/g, " ");
  const member: NewMember = {
    name: line("name"),
    role: textsOf(values, "role"),
    contact: line("contact") || undefined,
    place: Number(line("place") || "1"),
  };
  const problems: Problem[] = [];
  if (member.name === "") problems.push({ path: "name", message: t("team.problem.name") });
  if (member.name.length > 120) problems.push({ path: "name", message: t("site.problem.long") });
  for (const [lang, text] of Object.entries(member.role)) {
    if (text.length > 200) problems.push({ path: `role.${lang}`, message: t("site.problem.long") });
  }
  if (member.contact !== undefined && (member.contact.length > 300 || !contact.test(member.contact))) {
    problems.push({ path: "contact", message: t("site.problem.contact") });
  }
  if (!Number.isInteger(member.place) || member.place < 1 || member.place > 999) {
    problems.push({ path: "place", message: t("team.problem.place") });
  }
  if (textOf(values, "agreed") !== "yes") problems.push({ path: "agreed", message: t("team.problem.agreed") });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: member };
}

export function toMemberValues({ name, role, contact, place }: NewMember): Values {
  return { name, ...toFields("role", role), contact: contact ?? "", place: String(place), agreed: "yes" };
}
