import type { FC } from "hono/jsx";
import {
  ChoiceField,
  type DraftStep,
  type FormState,
  SelectField,
  Tell,
  Term,
  TextField,
  termOptions,
  textOf,
  useView,
} from "../../web/index.ts";
import { namesOf } from "./setup-values.ts";

const kinds = [
  "national",
  "regional",
  "sub-regional",
  "youth",
  "dynamic-coalition",
  "policy-network",
  "best-practice-forum",
  "secretariat",
];

/** First page: what the initiative is called, what it is, and where. */
export const stepInitiative: DraftStep = {
  id: "initiative",
  title: (t) => t("initiative.title"),
  fields: ["name", "kind", "country", "region"],
  draw: (_, values) => <Fields values={values} />,
  check: (values, t) => [
    ...(Object.keys(namesOf(values)).length === 0
      ? [{ path: `name.${t.lang}`, message: t("problem.initiative") }]
      : []),
    ...(kinds.includes(textOf(values, "kind")) ? [] : [{ path: "kind", message: t("problem.kind") }]),
    ...(textOf(values, "kind") === "national" && textOf(values, "country") === ""
      ? [{ path: "country", message: t("problem.country") }]
      : []),
  ],
  tell: (values, c) => {
    const { t } = c.var;
    const country = textOf(values, "country");
    const region = textOf(values, "region");
    return [
      { label: t("initiative.name"), value: <Tell map={namesOf(values)} />, always: true },
      { label: t("initiative.kind"), value: t(`kind.${textOf(values, "kind") || "national"}`) },
      { label: t("initiative.country"), value: country && <Term vocabulary="countries" term={country} /> },
      { label: t("initiative.region"), value: region && <Term vocabulary="regional-groups" term={region} /> },
    ];
  },
};

const Fields: FC<{ values: FormState["values"] }> = ({ values }) => {
  const { t, lang } = useView();
  const options = (of: string) => termOptions(of, lang, { sorted: true });
  const known = Object.keys(namesOf(values));
  const main = known.includes(lang) ? lang : (known[0] ?? lang);
  return (
    <>
      <TextField
        name={`name.${main}`}
        label={t("initiative.name")}
        hint={t("initiative.name.hint")}
        lang={main}
        autocomplete="organization"
      />
      <ChoiceField
        name="kind"
        label={t("initiative.kind")}
        options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <SelectField
        name="country"
        label={t("initiative.country")}
        hint={t("initiative.country.hint")}
        options={options("countries")}
        empty=""
      />
      <SelectField
        name="region"
        label={t("initiative.region")}
        options={options("regional-groups")}
        empty=""
        optional
      />
    </>
  );
};
