import type { FC } from "hono/jsx";
import { termLabel, vocabulary } from "../../../content/types/index.ts";
import {
  ChoiceField,
  type DraftStep,
  languageName,
  languages,
  listOf,
  Notice,
  Terms,
  TextArea,
  TextField,
  textOf,
  useView,
} from "../../../web/index.ts";
import { linesOf, mapOf, type Values } from "./form-fields.ts";
import { problemsIn, relationFields } from "./output-input.ts";
import { type Suggestion, suggestedVocabularies, suggestTags } from "./suggest-tags.ts";

const fields = [...suggestedVocabularies, "languages", ...relationFields, "derivedFrom"];
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
      { label: t("facts.languages"), value: tongues.length > 0 ? view.format.list(tongues) : undefined },
    ];
  },
};

const Fields: FC<{ values: Values }> = ({ values }) => {
  const { t, lang } = useView();
  const suggested = suggestTags(textsIn(values));
  const any = Object.values(suggested).some((found) => found.length > 0);
  const tongues = [...new Set([...languages, ...listOf(values, "languages")])];
  return (
    <>
      <Notice>
        <p>{t(any ? "form.suggested" : "form.suggested.none")}</p>
      </Notice>
      {suggestedVocabularies.map((of) => (
        <TermChoice of={of} label={t(labels[of])} suggested={suggested[of]} chosen={listOf(values, of)} />
      ))}
      <ChoiceField
        name="languages"
        label={t("facts.languages")}
        hint={t("form.languages.hint")}
        options={tongues.map((value) => ({ value, label: languageName(value, lang) }))}
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
  const name = (term: string) => termLabel({ vocabulary: of, term }, lang).text;
  const first = [...new Set([...chosen, ...suggested.map(({ term }) => term)])];
  const rest = vocabulary(of).terms.filter(({ id }) => !first.includes(id));
  const toOption = (term: string) => {
    const why = suggested.find((one) => one.term === term);
    const words = why && format.list(why.because.slice(0, 3).map((word) => `“${word}”`));
    return { value: term, label: words ? `${name(term)} — ${t("form.because", { words })}` : name(term) };
  };
  return (
    <>
      {first.length > 0 && <ChoiceField name={of} label={label} options={first.map(toOption)} many optional />}
      {rest.length > 0 && (
        <details>
          <summary>{first.length > 0 ? t("form.others", { label }) : label}</summary>
          <ChoiceField name={of} label={label} options={rest.map(({ id }) => toOption(id))} many optional />
        </details>
      )}
    </>
  );
};

function textsIn(values: Values): string[] {
  const maps = ["title", "abstract", "text"].map((field) => mapOf(values, field) ?? {});
  return [...maps.flatMap((map) => Object.values(map)), ...linesOf(values, "keyPoints")];
}
