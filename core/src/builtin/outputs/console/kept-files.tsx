import { FieldGroup, type FormState, languageName, languages, listOf, textOf, useView } from "../../../web/index.ts";
import type { OutputsCtx } from "../outputs-ctx.ts";

type Values = FormState["values"];

/** Files that were uploaded, each to be kept or left out, and its language. */
export async function KeptFiles({ ctx, values }: { ctx: OutputsCtx; values: Values }) {
  const { t, lang, format } = useView();
  const files = await ctx.outputs.describeFiles(listOf(values, "files"));
  if (files.length === 0) return null;
  return (
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
  );
}
