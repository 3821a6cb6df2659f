import { isHttpUrl, type LanguageMap, type Problem } from "../../kit/index.ts";
import type { Logo, Profile, ProfilePatch } from "./profile.ts";

/** What rooms above know: vocabularies, and which colours can be read. */
export interface ProfileRules {
  isKind(id: string): boolean;
  isCountry(code: string): boolean;
  isRegion(id: string): boolean;
  /** Those that the interface speaks. */
  languages: readonly string[];
  checkAccent(value: string): { ok: true } | { ok: false; reason: "not-a-colour" | "too-light"; suggestion?: string };
}

/** A mistake that a page can say in its own language. */
export interface ProfileProblem extends Problem {
  /** `accent.too-light`, `name.none` … */
  code: string;
  /** What would do instead: a darker colour. */
  suggestion?: string;
}

/** All mistakes at once; none when the patch can be written. */
export function profileProblems(patch: ProfilePatch, rules: ProfileRules): ProfileProblem[] {
  const problems: ProfileProblem[] = [];
  for (const [field, check] of Object.entries(checks) as [keyof Profile, Check][]) {
    if (!Object.hasOwn(patch, field)) continue;
    problems.push(...check(patch[field] as never, rules).map((one) => at(field, one)));
  }
  return problems;
}

interface Found {
  /** Below the field: a language. */
  below?: string;
  what: string;
  message: string;
  suggestion?: string;
}

type Check = (value: never, rules: ProfileRules) => Found[];

function at(field: string, { below, what, message, suggestion }: Found): ProfileProblem {
  return {
    path: below === undefined ? field : `${field}.${below}`,
    code: `${field}.${what}`,
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

const checks: { [Field in keyof Required<Profile>]: (value: Profile[Field], rules: ProfileRules) => Found[] } = {
  listed: () => [],
  links: (links) =>
    unless(
      links.length <= 100 && links.every(({ to }) => /^\/[\w/-]+$/.test(to)),
      "unknown",
      "Link to pages of this site.",
    ),
  name: (name) =>
    Object.keys(name ?? {}).length === 0
      ? [{ what: "none", message: "Write the initiative's name in at least one language." }]
      : texts(name, 120),
  summary: (summary) => texts(summary, 500),
  about: (about) => texts(about, 20_000),
  kind: (kind, rules) =>
    unless(rules.isKind(kind), "unknown", "Use a kind of spec/vocabularies/initiative-kinds.json, such as national."),
  country: (country, rules) =>
    unless(
      country === undefined || rules.isCountry(country),
      "unknown",
      "Use the ISO 3166-1 code in capitals, such as KE.",
    ),
  region: (region, rules) =>
    unless(
      region === undefined || rules.isRegion(region),
      "unknown",
      "Use a UN regional group: african, asia-pacific, eastern-european, grulac or weog.",
    ),
  zone: (zone) => unless(isZone(zone), "unknown", "Use a name of the IANA time zone list, such as Africa/Nairobi."),
  firstDay: (day) =>
    unless(
      Number.isInteger(day) && day >= 1 && day <= 7,
      "unknown",
      "Write a number from 1 for Monday to 7 for Sunday.",
    ),
  languages: (languages, rules) => {
    if (languages.length === 0)
      return [{ what: "none", message: "Name at least one language; the first is your own." }];
    const known = languages.every((lang) => rules.languages.includes(lang));
    if (!known) return [{ what: "unknown", message: `Use languages of these: ${rules.languages.join(", ")}.` }];
    return unless(new Set(languages).size === languages.length, "twice", "Name each language once.");
  },
  website: (website) =>
    unless(
      website === undefined || (isHttpUrl(website) && website.startsWith("https://")),
      "address",
      "Write the whole address, beginning with https://.",
    ),
  contact: (contact) =>
    unless(
      contact === undefined || (contact.length <= 300 && (mail.test(contact) || isHttpUrl(contact))),
      "address",
      "Write an e-mail address, or a web address with https://.",
    ),
  accent: (accent, rules) => (accent === undefined ? [] : accentProblem(accent, rules)),
  logo: (logo) => (logo === undefined ? [] : logoProblem(logo)),
};

const mail = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

function unless(right: boolean, what: string, message: string): Found[] {
  return right ? [] : [{ what, message }];
}

function texts(map: LanguageMap, most: number): Found[] {
  return Object.entries(map ?? {}).flatMap(([lang, text]): Found[] => {
    if (!languageTag.test(lang))
      return [{ what: "language", message: `"${lang}" is no language code such as en or fr.` }];
    if (text.trim() === "")
      return [{ below: lang, what: "empty", message: "Write something, or leave this language out." }];
    if (text.length <= most) return [];
    return [{ below: lang, what: "long", message: `Write at most ${most} characters.` }];
  });
}

function accentProblem(accent: string, rules: ProfileRules): Found[] {
  const checked = rules.checkAccent(accent);
  if (checked.ok) return [];
  if (checked.reason === "not-a-colour")
    return [{ what: "form", message: "Write a colour as #rrggbb, such as #1c6b3a." }];
  const instead = checked.suggestion === undefined ? "" : ` Take ${checked.suggestion} instead.`;
  const message = `This colour is too light: white text on it cannot be read.${instead}`;
  return [
    { what: "too-light", message, ...(checked.suggestion === undefined ? {} : { suggestion: checked.suggestion }) },
  ];
}

function logoProblem({ sha256, mediaType, alt = {} }: Logo): Found[] {
  if (!/^[0-9a-f]{64}$/.test(sha256) || mediaType !== "image/png") {
    return [{ what: "type", message: "Use a PNG, JPEG or WebP picture." }];
  }
  return texts(alt, 200);
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
