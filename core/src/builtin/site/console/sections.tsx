import { countryDefaults } from "../../../content/types/index.ts";
import {
  ChoiceField,
  isLanguage,
  type Language,
  languages,
  listOf,
  ownNames,
  SelectField,
  TextArea,
  TextField,
  termOptions,
  textOf,
  useView,
  ZoneField,
} from "../../../web/index.ts";
import { askedLanguages, type Section, textsOf, toFields } from "./section.ts";

const nameSection: Section = {
  id: "name",
  values: ({ name, summary }) => ({ ...toFields("name", name), ...toFields("summary", summary) }),
  patch: (values) => ({ name: textsOf(values, "name"), summary: textsOf(values, "summary") }),
  Fields: ({ profile }) => {
    const { t } = useView();
    const asked = askedLanguages(profile, profile.name, profile.summary);
    return (
      <>
        {asked.map((lang, at) => (
          <TextField
            name={`name.${lang}`}
            label={useIn("site.name", lang)}
            {...(at === 0 ? { hint: t("site.name.hint") } : { optional: true })}
            lang={lang}
          />
        ))}
        {asked.map((lang, at) => (
          <TextArea
            name={`summary.${lang}`}
            label={useIn("site.summary", lang)}
            {...(at === 0 && { hint: t("site.summary.hint") })}
            rows={3}
            lang={lang}
            optional
          />
        ))}
      </>
    );
  },
};

const languagesSection: Section = {
  id: "languages",
  values: ({ languages: [first = "en", ...others] }) => ({ first, others }),
  patch: (values) => {
    const first = textOf(values, "first");
    return { languages: [first, ...listOf(values, "others").filter((lang) => lang !== first)] };
  },
  Fields: () => {
    const { t } = useView();
    const options = languages.map((lang) => ({ value: lang, label: ownNames[lang] }));
    return (
      <>
        <SelectField name="first" label={t("site.first")} hint={t("site.first.hint")} options={options} />
        <ChoiceField name="others" label={t("site.others")} hint={t("site.others.hint")} options={options} many />
      </>
    );
  },
};

const placeSection: Section = {
  id: "place",
  values: ({ kind, country = "", region = "", zone, firstDay }) => ({
    kind,
    country,
    region,
    zone,
    firstDay: String(firstDay),
  }),
  patch: (values) => ({
    kind: textOf(values, "kind"),
    country: textOf(values, "country") || undefined,
    region: textOf(values, "region") || undefined,
    zone: textOf(values, "zone"),
    firstDay: Number(textOf(values, "firstDay")),
  }),
  Fields: ({ profile: { country } }) => {
    const { t, lang } = useView();
    const zones = country === undefined ? [] : countryDefaults(country).zones;
    return (
      <>
        <SelectField name="kind" label={t("site.kind")} options={useTerms("initiative-kinds")} />
        <SelectField name="country" label={t("site.country")} options={useTerms("countries", true)} empty="" optional />
        <SelectField name="region" label={t("site.region")} options={useTerms("regional-groups")} empty="" optional />
        <ZoneField
          name="zone"
          label={t("site.zone")}
          hint={
            zones.length === 0 ? t("site.zone.hint") : t("site.zone.likely", { zones: zones.slice(0, 4).join(", ") })
          }
        />
        <SelectField name="firstDay" label={t("site.firstDay")} options={daysIn(lang)} />
      </>
    );
  },
};

const contactSection: Section = {
  id: "contact",
  values: ({ website = "", contact = "" }) => ({ website, contact }),
  patch: (values) => ({
    website: textOf(values, "website") || undefined,
    contact: textOf(values, "contact") || undefined,
  }),
  Fields: () => {
    const { t } = useView();
    return (
      <>
        <TextField name="website" type="url" label={t("site.website")} hint={t("site.website.hint")} optional />
        <TextField name="contact" label={t("site.contact")} hint={t("site.contact.hint")} optional />
      </>
    );
  },
};

const aboutSection: Section = {
  id: "about",
  values: ({ about }) => toFields("about", about),
  patch: (values) => ({ about: textsOf(values, "about") }),
  Fields: ({ profile }) => {
    const { t } = useView();
    return (
      <>
        {askedLanguages(profile, profile.about).map((lang, at) => (
          <TextArea
            name={`about.${lang}`}
            label={useIn("site.about", lang)}
            {...(at === 0 && { hint: t("site.about.hint") })}
            rows={12}
            lang={lang}
            optional
          />
        ))}
      </>
    );
  },
};

const listedSection: Section = {
  id: "listed",
  values: ({ listed }) => ({ listed: listed ? "yes" : "no" }),
  patch: (values) => ({ listed: textOf(values, "listed") !== "no" }),
  Fields: () => {
    const { t } = useView();
    const options = ["yes", "no"].map((value) => ({ value, label: t(`site.listed.${value}`) }));
    return <ChoiceField name="listed" label={t("site.listed")} hint={t("site.listed.hint")} options={options} />;
  },
};

export const sections: readonly Section[] = [
  nameSection,
  languagesSection,
  placeSection,
  contactSection,
  aboutSection,
  listedSection,
];

/** The label of a field that is asked for in several languages. */
export function useIn(key: string, lang: string): string {
  const { t } = useView();
  return t("site.in", { label: t(key), language: isLanguage(lang) ? ownNames[lang] : lang });
}

function useTerms(of: string, sorted = false) {
  const { lang } = useView();
  return termOptions(of, lang, { sorted });
}

function daysIn(lang: Language) {
  const format = new Intl.DateTimeFormat(lang, { weekday: "long", timeZone: "UTC" });
  // 1 January 2024 was a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: format.format(Date.UTC(2024, 0, day)) }));
}
