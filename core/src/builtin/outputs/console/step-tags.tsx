import type { FC } from "hono/jsx";
import {
  ChoiceField,
  type DraftStep,
  type FormState,
  languageName,
  languageOptions,
  linesOf,
  listOf,
  mapOf,
  Notice,
  type Option,
  Terms,
  TextArea,
  TextField,
  termOptions,
  textOf,
  useView,
} from "../../../web/index.ts";
import { problemsIn, relationFields } from "./output-input.ts";
import { type Suggestion, suggestedVocabularies, suggestTags } from "./suggest-tags.ts";

type Values = FormState["values"];

const fields = [...suggestedVocabularies, "audiences", "keywords", "languages", ...relationFields, "derivedFrom"];
const labels = {
  topics: "tags.topics",
  "wsis-action-lines": "tags.wsis",
  "gdc-objectives": "tags.gdc",
  sdgs: "tags.sdgs",
  mandate: "tags.mandate",
} as const;

/** Third page: what it is about, and what it comes from. What its words suggest is marked; nothing is ticked by itself. */
export const stepTags: DraftStep = {
  id: "tags",
  title: (t) => t("form.tags"),
  fields,
  draw: (_, values) => <Fields values={values} />,
  check: (values, t) => problemsIn([...fields, "wsisActionLines", "gdcObjectives"], values, t),
  tell: (values, c) => {
    const { t, lang, view } = c.var;
    const terms = suggestedVocabularies.map((of) => {
      const ids = listOf(values, of);
      return { label: t(labels[of]), value: ids.length > 0 ? <Terms vocabulary={of} terms={ids} /> : undefined };
    });
    const tongues = listOf(values, "languages").map((one) => languageName(one, lang));
    return [
      ...terms,
      {
        label: t("facts.audiences"),
        value: listOf(values, "audiences").length > 0 && (
          <Terms vocabulary="audiences" terms={listOf(values, "audiences")} />
        ),
      },
      { label: t("tags.keywords"), value: linesOf(values, "keywords").join(", ") },
      { label: t("facts.languages"), value: tongues.length > 0 ? view.format.list(tongues) : undefined },
    ];
  },
};

const Fields: FC<{ values: Values }> = ({ values }) => {
  const { t, lang } = useView();
  const suggested = suggestTags(textsIn(values));
  const any = Object.values(suggested).some((found) => found.length > 0);
  return (
    <>
      <Notice>
        <p>{t(any ? "form.suggested" : "form.suggested.none")}</p>
      </Notice>
      {suggestedVocabularies.map((of) => (
        <TermChoice of={of} label={t(labels[of])} suggested={suggested[of]} chosen={listOf(values, of)} />
      ))}
      <ChoiceField
        name="audiences"
        label={t("facts.audiences")}
        options={termOptions("audiences", lang)}
        many
        optional
      />
      <TextArea name="keywords" label={t("tags.keywords")} hint={t("form.keywords.hint")} rows={3} optional />
      <ChoiceField
        name="languages"
        label={t("facts.languages")}
        hint={t("form.languages.hint")}
        options={languageOptions(lang, listOf(values, "languages"))}
        many
        optional
      />
      <details open={[...relationFields, "derivedFrom"].some((field) => textOf(values, field) !== "")}>
        <summary>{t("form.relations")}</summary>
        <p class="hint">{t("form.relations.hint")}</p>
        <TextField name="translationOf" label={t("related.translation-of")} optional />
        <TextField name="supersedes" label={t("related.older")} optional />
        <TextField name="adaptationOf" label={t("related.adaptation-of")} optional />
        <TextArea
          name="derivedFrom"
          label={t("related.derived-from")}
          hint={t("form.derivedFrom.hint")}
          rows={2}
          optional
        />
      </details>
    </>
  );
};

interface TermChoiceProps {
  of: string;
  label: string;
  suggested: readonly Suggestion[];
  chosen: readonly string[];
}

/** First what the text suggests, with the words that do; the others one may open. */
const TermChoice: FC<TermChoiceProps> = ({ of, label, suggested, chosen }) => {
  const { t, lang, format } = useView();
  const first = [...new Set([...chosen, ...suggested.map(({ term }) => term)])];
  const rest = termOptions(of, lang).filter(({ value }) => !first.includes(value));
  const because = (option: Option): Option => {
    const why = suggested.find(({ term }) => term === option.value);
    if (why === undefined) return option;
    const words = format.list(why.because.slice(0, 3).map((word) => `“${word}”`));
    return { value: option.value, label: `${option.label} — ${t("form.because", { words })}` };
  };
  return (
    <>
      {first.length > 0 && (
        <ChoiceField
          name={of}
          label={label}
          options={termOptions(of, lang, { terms: first }).map(because)}
          many
          optional
        />
      )}
      {rest.length > 0 && (
        <details>
          <summary>{first.length > 0 ? t("form.others", { label }) : label}</summary>
          <ChoiceField name={of} label={label} options={rest} many optional />
        </details>
      )}
    </>
  );
};

function textsIn(values: Values): string[] {
  const maps = ["title", "abstract", "text"].map((field) => mapOf(values, field) ?? {});
  return [...maps.flatMap((map) => Object.values(map)), ...linesOf(values, "keyPoints")];
}
