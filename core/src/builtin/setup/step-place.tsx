import type { FC } from "hono/jsx";
import { countryDefaults, isZone } from "../../content/types/index.ts";
import {
  ChoiceField,
  type DraftStep,
  isLanguage,
  languages,
  listOf,
  ownNames,
  textOf,
  useView,
  ZoneField,
} from "../../web/index.ts";

/** Second page: the zone and the languages, which the country makes likely. */
export const stepPlace: DraftStep = {
  id: "place",
  title: (t) => t("place.title"),
  fields: ["zone", "languages"],
  draw: () => <Fields />,
  prefill: (values, c) => {
    const country = textOf(values, "country");
    const likely = country === "" ? undefined : countryDefaults(country);
    return {
      zone: likely?.zones[0] ?? c.var.site.zone,
      languages: likely === undefined ? [c.var.lang] : [...new Set([...likely.languages, c.var.lang])],
    };
  },
  check: (values, t) => [
    ...(isZone(textOf(values, "zone")) ? [] : [{ path: "zone", message: t("problem.zone") }]),
    ...(listOf(values, "languages").length > 0 ? [] : [{ path: "languages", message: t("problem.languages") }]),
  ],
  tell: (values, c) => {
    const { t, view } = c.var;
    const zone = textOf(values, "zone");
    return [
      { label: t("place.zone"), value: isZone(zone) ? view.format.zone(zone, view.now) : undefined, always: true },
      {
        label: t("place.languages"),
        value: listOf(values, "languages")
          .filter(isLanguage)
          .map((lang) => ownNames[lang])
          .join(", "),
      },
    ];
  },
};

const Fields: FC = () => {
  const { t } = useView();
  return (
    <>
      <ZoneField name="zone" label={t("place.zone")} hint={t("place.zone.hint")} />
      <ChoiceField
        name="languages"
        label={t("place.languages")}
        hint={t("place.languages.hint")}
        options={languages.map((lang) => ({ value: lang, label: ownNames[lang] }))}
        many
      />
    </>
  );
};
