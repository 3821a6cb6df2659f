import type { Context } from "hono";
import type { FC } from "hono/jsx";
import { Refusal } from "../../../kit/index.ts";
import {
  type ConsoleEnv,
  type DraftStep,
  directionOf,
  Field,
  type Language,
  languageName,
  languages,
  listOf,
  ownNames,
  readFiles,
  SelectField,
  Tell,
  TextArea,
  TextField,
  textOf,
  useView,
} from "../../../web/index.ts";
import type { OutputsCtx } from "../outputs-ctx.ts";
import { mapOf, type Values } from "./form-fields.ts";
import { KeptFiles } from "./kept-files.tsx";
import { problemsIn } from "./output-input.ts";

const fields = ["title", "abstract", "text", "files", "fileLanguage", "uploadLanguage"];

/** First page: the text or the files, each with its language, and a title. */
export function stepContent(ctx: OutputsCtx): DraftStep {
  return {
    id: "content",
    title: (t) => t("form.content"),
    fields,
    multipart: true,
    draw: (_, values) => <Fields ctx={ctx} values={values} />,
    take: (c, values) => takeFiles(ctx, c, values),
    check: (values, t) => problemsIn([...fields, "upload"], values, t),
    tell: (values, c) => {
      const { t, view } = c.var;
      const count = listOf(values, "files").length;
      return [
        { label: t("form.title"), value: toTold(values, "title"), always: true },
        { label: t("form.abstract"), value: toTold(values, "abstract") },
        { label: t("form.text"), value: languagesTold(values, "text", c) },
        { label: t("files.title"), value: count > 0 ? view.format.number(count) : undefined },
      ];
    },
  };
}

/** Keeps what was uploaded, and names it among the form's values from then on. */
async function takeFiles(ctx: OutputsCtx, c: Context<ConsoleEnv>, values: Values) {
  const kept = listOf(values, "files");
  const lang = textOf(values, "uploadLanguage");
  const problems = [];
  const more: Record<string, string> = {};
  for (const file of await readFiles(c, "upload")) {
    try {
      const stored = await ctx.files.put(Buffer.from(await file.arrayBuffer()), {
        name: file.name,
        declaredType: file.type,
      });
      await ctx.transaction((tx) => ctx.outputs.addFile(tx, stored));
      if (!kept.includes(stored.sha256)) kept.push(stored.sha256);
      if (lang !== "") more[`fileLanguage.${stored.sha256}`] = lang;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const why = error.code === "too-large" ? "large" : "kind";
      problems.push({ path: "upload", message: c.var.t(`form.problem.file.${why}`, { name: file.name }) });
    }
  }
  return { values: { ...values, ...more, files: kept }, problems };
}

const Fields: FC<{ ctx: OutputsCtx; values: Values }> = ({ ctx, values }) => {
  const { t, lang } = useView();
  const written = languages.filter(
    (one) => textOf(values, `title.${one}`) !== "" || textOf(values, `text.${one}`) !== "",
  );
  const main = written.includes(lang) ? lang : (written[0] ?? lang);
  const tongues = languages.map((value) => ({ value, label: languageName(value, lang) }));
  return (
    <>
      <Texts lang={main} first />
      <KeptFiles ctx={ctx} values={values} />
      <Field name="upload" label={t("form.upload")} hint={t("form.upload.hint")} optional control="field-upload">
        <input id="field-upload" name="upload" type="file" multiple aria-describedby="field-upload-hint" />
      </Field>
      <SelectField
        name="uploadLanguage"
        label={t("form.uploadLanguage")}
        options={tongues}
        empty={t("form.uploadLanguage.none")}
        optional
      />
      <details open={written.length > 1}>
        <summary>{t("form.other-languages")}</summary>
        <p class="hint">{t("form.other-languages.hint")}</p>
        {languages
          .filter((one) => one !== main)
          .map((one) => (
            <details open={written.includes(one)}>
              <summary lang={one} dir={directionOf(one)}>
                {ownNames[one]}
              </summary>
              <Texts lang={one} />
            </details>
          ))}
      </details>
    </>
  );
};

/** Title, abstract and text in one language. */
const Texts: FC<{ lang: Language; first?: boolean }> = ({ lang, first = false }) => {
  const { t, lang: own } = useView();
  const label = (key: string) => (first && lang === own ? t(key) : `${t(key)} (${ownNames[lang]})`);
  const hint = (key: string) => (first ? { hint: t(key) } : {});
  return (
    <>
      <TextField name={`title.${lang}`} label={label("form.title")} lang={lang} optional={!first} />
      <TextArea
        name={`abstract.${lang}`}
        label={label("form.abstract")}
        {...hint("form.abstract.hint")}
        lang={lang}
        rows={3}
        optional
      />
      <TextArea
        name={`text.${lang}`}
        label={label("form.text")}
        {...hint("form.text.hint")}
        lang={lang}
        rows={12}
        optional
      />
    </>
  );
};

function toTold(values: Values, field: string) {
  const map = mapOf(values, field);
  return (
    map &&
    Object.entries(map).map(([lang, text]) => (
      <p lang={lang}>
        <Tell map={{ [lang]: text }} />
      </p>
    ))
  );
}

function languagesTold(values: Values, field: string, c: Context<ConsoleEnv>) {
  const map = mapOf(values, field);
  return map && c.var.view.format.list(Object.keys(map).map((one) => languageName(one, c.var.lang)));
}
