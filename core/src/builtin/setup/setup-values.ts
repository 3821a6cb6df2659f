import { countryDefaults } from "../../content/types/index.ts";
import type { LanguageMap } from "../../kit/index.ts";
import { type FormState, languages, listOf, textOf } from "../../web/index.ts";

type Values = FormState["values"];

interface Known {
  name: LanguageMap;
  kind: string;
  country?: string | undefined;
  region?: string | undefined;
  listed: boolean;
}

/** What the form begins with: what `nri init` was told. Zone and languages follow from the country, where nobody said. */
export function startValues({ name, kind, country = "", region = "", listed }: Known): Values {
  return {
    ...Object.fromEntries(Object.entries(name).map(([lang, text]) => [`name.${lang}`, text])),
    kind,
    country,
    region,
    listed: listed ? "yes" : "no",
  };
}

/** The profile that the answers describe. */
export function patchOf(values: Values) {
  const country = textOf(values, "country");
  return {
    name: namesOf(values),
    kind: textOf(values, "kind"),
    country: country || undefined,
    region: textOf(values, "region") || undefined,
    zone: textOf(values, "zone"),
    ...(country !== "" && { firstDay: countryDefaults(country).firstDay }),
    languages: listOf(values, "languages"),
    listed: textOf(values, "listed") !== "no",
  };
}

export function namesOf(values: Values): Record<string, string> {
  const names = languages.map((lang) => [lang, textOf(values, `name.${lang}`)] as const);
  return Object.fromEntries(names.filter(([, text]) => text !== ""));
}
