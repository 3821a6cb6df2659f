import type { FC } from "hono/jsx";
import type { Output, OutputFile } from "../../../content/types/index.ts";
import { Details, languageName, Say, useView } from "../../../web/index.ts";
import { filePath } from "../wire/index.ts";

/** Each with type, size and language before one opens it; what lies elsewhere says where. */
export const OutputFiles: FC<{ output: Output }> = ({ output }) => {
  const { t } = useView();
  const { files = [] } = output;
  if (files.length === 0) return null;
  return (
    <section>
      <h2>{t("files.title")}</h2>
      <ul class="rows">
        {files.map((file) => (
          <FileRow output={output} file={file} />
        ))}
      </ul>
      <Details summary={t("files.hash")}>
        <p>{t("files.hash.why")}</p>
        <dl class="facts">
          {files.map(({ name, sha256 }) => (
            <div>
              <dt>
                <bdi>{name}</bdi>
              </dt>
              <dd>
                <code dir="ltr">{sha256}</code>
              </dd>
            </div>
          ))}
        </dl>
      </Details>
    </section>
  );
};

const FileRow: FC<{ output: Output; file: OutputFile }> = ({ output, file }) => {
  const { lang, format, url } = useView();
  const { name, mediaType, bytes, language } = file;
  const about = [typeName(mediaType), bytes > 0 && format.size(bytes), language && languageName(language, lang)];
  return (
    <li>
      <span>
        <b>
          <bdi>{name}</bdi>
        </b>
        <br />
        <span class="muted small">{about.filter(Boolean).join(" · ")}</span>
      </span>
      {file.url === undefined ? (
        <a class="btn" href={url(filePath(output.id, file))} download={name}>
          <span>
            <Say id="files.download" values={{ name }} />
          </span>
        </a>
      ) : (
        <a class="btn quiet" href={file.url} rel="nofollow noopener ugc">
          <span>
            <Say id="files.elsewhere" values={{ name, host: new URL(file.url).host }} />
          </span>
        </a>
      )}
    </li>
  );
};

/** What people call a type of file. */
const typeNames: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "application/epub+zip": "EPUB",
  "application/json": "JSON",
  "application/msword": "Word",
  "application/rtf": "RTF",
  "application/vnd.oasis.opendocument.presentation": "ODP",
  "application/vnd.oasis.opendocument.spreadsheet": "ODS",
  "application/vnd.oasis.opendocument.text": "ODT",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PPTX",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "text/csv": "CSV",
  "text/html": "HTML",
  "text/markdown": "Markdown",
  "text/plain": "TXT",
};

function typeName(mediaType: string): string {
  return typeNames[mediaType] ?? mediaType;
}
