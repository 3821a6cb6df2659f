import type { Context } from "hono";
import type { FC } from "hono/jsx";
import { Refusal } from "../../../kit/index.ts";
import {
  ChoiceField,
  type ConsoleEnv,
  Details,
  type DraftStep,
  Field,
  type FormState,
  type Language,
  LanguageFolds,
  labelIn,
  languageName,
  languageOptions,
  listOf,
  mapOf,
  missingAlt,
  PictureField,
  readFiles,
  SelectField,
  TextArea,
  TextField,
  type Translate,
  takePicture,
  textOf,
  toldInLanguages,
  toldPicture,
  useView,
} from "../../../web/index.ts";
import type { OutputsCtx } from "../outputs-ctx.ts";
import { accessOptions, KeptFiles } from "./kept-files.tsx";
import { problemsIn } from "./output-input.ts";

type Values = FormState["values"];

const fields = [
  "title",
  "abstract",
  "plain",
  "text",
  "files",
  "fileLanguage",
  "fileAccess",
  "fileAlternative",
  "uploadLanguage",
  "uploadAccess",
  "picture",
];

/** First page: the text or the files, each with its language, and a title. */
export function stepContent(ctx: OutputsCtx): DraftStep {
  return {
    id: "content",
    title: (t) => t("form.content"),
    fields,
    multipart: true,
    draw: (_, values) => <Fields ctx={ctx} values={values} />,
    take: async (c, values) => {
      const files = await takeFiles(ctx, c, values);
      const taken = await takePicture(c, ctx.pictures, { name: "picture", values: files.values });
      return { values: taken.values, problems: [...files.problems, ...taken.problems] };
    },
    check: (values, t) => [...problemsIn([...fields, "upload"], values, t), ...missingAlt(values, "picture", t)],
    tell: (values, c) => {
      const { t, view } = c.var;
      const count = listOf(values, "files").length;
      return [
        { label: t("form.title"), value: toldInLanguages(values, "title"), always: true },
        { label: t("form.abstract"), value: toldInLanguages(values, "abstract") },
        { label: t("form.plain"), value: toldInLanguages(values, "plain") },
        { label: t("form.picture"), value: toldPicture(values, "picture", t) },
        { label: t("form.text"), value: languagesTold(values, "text", c) },
        { label: t("files.title"), value: count > 0 ? view.format.number(count) : undefined },
        { label: t("filter.access"), value: view.format.list(accessTold(values, t)) },
      ];
    },
  };
}

/** Keeps what was uploaded, and names it among the form's values from then on. */
async function takeFiles(ctx: OutputsCtx, c: Context<ConsoleEnv>, values: Values) {
  const kept = listOf(values, "files");
  const lang = textOf(values, "uploadLanguage");
  const problems = [];
  const access = listOf(values, "uploadAccess");
  const more: Record<string, string | string[]> = {};
  for (const file of await readFiles(c, "upload")) {
    try {
      const stored = await ctx.files.put(file.stream(), {
        name: file.name,
        declaredType: file.type,
      });
      await ctx.transaction((tx) => ctx.outputs.addFile(tx, stored));
      if (!kept.includes(stored.sha256)) kept.push(stored.sha256);
      if (lang !== "") more[`fileLanguage.${stored.sha256}`] = lang;
      if (access.length > 0) more[`fileAccess.${stored.sha256}`] = access;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const why = error.code === "too-large" ? "large" : "kind";
      problems.push({ path: "upload", message: c.var.t(`form.problem.file.${why}`, { name: file.name }) });
    }
  }
  // What was said of those just sent does not hold for the next ones.
  return { values: { ...values, ...more, files: kept, uploadAccess: [] }, problems };
}

const Fields: FC<{ ctx: OutputsCtx; values: Values }> = ({ ctx, values }) => {
  const { t, lang } = useView();
  return (
    <LanguageFolds values={values} told={["title", "text"]} draw={(one, first) => <Texts lang={one} first={first} />}>
      <KeptFiles ctx={ctx} values={values} />
      <Field name="upload" label={t("form.upload")} hint={t("form.upload.hint")} optional control="field-upload">
        <input id="field-upload" name="upload" type="file" multiple aria-describedby="field-upload-hint" />
      </Field>
      <SelectField
        name="uploadLanguage"
        label={t("form.uploadLanguage")}
        options={languageOptions(lang)}
        empty={t("form.uploadLanguage.none")}
        optional
      />
      <Details summary={t("form.access.upload")}>
        <ChoiceField
          name="uploadAccess"
          label={t("access.title")}
          hint={t("form.access.hint")}
          options={accessOptions(t)}
          many
          optional
        />
      </Details>
      <PictureField name="picture" label={t("form.picture")} optional />
    </LanguageFolds>
  );
};

/** Title, abstract and text in one language. */
const Texts: FC<{ lang: Language; first: boolean }> = ({ lang, first }) => {
  const { t, lang: own } = useView();
  const field = (key: string) => ({
    label: labelIn(t(`form.${key}`), lang, { first, own }),
    name: `${key}.${lang}`,
    lang,
  });
  const hint = (key: string) => (first ? { hint: t(key) } : {});
  return (
    <>
      <TextField {...field("title")} optional={!first} />
      <TextArea {...field("abstract")} {...hint("form.abstract.hint")} rows={3} optional />
      <TextArea {...field("plain")} {...hint("form.plain.hint")} rows={3} optional />
      <TextArea {...field("text")} {...hint("form.text.hint")} rows={12} optional />
    </>
  );
};

function accessTold(values: Values, t: Translate): string[] {
  const terms = new Set(listOf(values, "files").flatMap((sha256) => listOf(values, `fileAccess.${sha256}`)));
  return accessOptions(t).flatMap(({ value, label }) => (terms.has(value) ? [label] : []));
}

function languagesTold(values: Values, field: string, c: Context<ConsoleEnv>) {
  const map = mapOf(values, field);
  return map && c.var.view.format.list(Object.keys(map).map((one) => languageName(one, c.var.lang)));
}
