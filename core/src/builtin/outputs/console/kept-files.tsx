import type { FC } from "hono/jsx";
import { type OutputFile, vocabulary } from "../../../content/types/index.ts";
import {
  ChoiceField,
  Details,
  FieldGroup,
  type FormState,
  languageName,
  languages,
  listOf,
  SelectField,
  type Translate,
  textOf,
  useView,
} from "../../../web/index.ts";
import type { OutputsCtx } from "../outputs-ctx.ts";

type Values = FormState["values"];

/** Files that were uploaded, each to be kept or left out, its language, and how accessible it is. */
export async function KeptFiles({ ctx, values }: { ctx: OutputsCtx; values: Values }) {
  const { t, lang, format } = useView();
  const files = await ctx.outputs.describeFiles(listOf(values, "files"));
  if (files.length === 0) return null;
  return (
    <>
      <FieldGroup name="files" label={t("files.title")} hint={t("form.files.hint")}>
        {files.map(({ sha256, name, bytes, pages }) => (
          <div class="choice">
            <input id={`file-${sha256}`} name="files" type="checkbox" value={sha256} checked />
            <label for={`file-${sha256}`}>
              <bdi>{name}</bdi>{" "}
              <span class="muted small">
                {format.size(bytes)}
                {pages && ` · ${t("files.pages.count", { count: pages })}`}
              </span>
            </label>
            <select name={`fileLanguage.${sha256}`} aria-label={t("form.fileLanguage", { name })}>
              <option value="">{t("form.uploadLanguage.none")}</option>
              {languages.map((one) => (
                <option value={one} selected={textOf(values, `fileLanguage.${sha256}`) === one}>
                  {languageName(one, lang)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </FieldGroup>
      {files.map((file) => (
        <Access file={file} files={files} />
      ))}
    </>
  );
}

const Access: FC<{ file: OutputFile; files: readonly OutputFile[] }> = ({ file: { sha256, name }, files }) => {
  const { t } = useView();
  const others = files.filter((other) => other.sha256 !== sha256);
  return (
    <Details summary={t("form.access", { name })}>
      <ChoiceField
        name={`fileAccess.${sha256}`}
        label={t("access.title")}
        hint={t("form.access.hint")}
        options={accessOptions(t)}
        many
        optional
      />
      {others.length > 0 && (
        <SelectField
          name={`fileAlternative.${sha256}`}
          label={t("form.alternative")}
          options={others.map((other) => ({ value: other.sha256, label: other.name }))}
          empty={t("form.alternative.none")}
          optional
        />
      )}
    </Details>
  );
};

/** What somebody may have checked of a file. */
export function accessOptions(t: Translate) {
  return vocabulary("material-accessibility").terms.map(({ id }) => ({ value: id, label: t(`access.${id}`) }));
}
