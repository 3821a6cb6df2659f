import type { FC } from "hono/jsx";
import type { Output, OutputFile } from "../../../content/types/index.ts";
import { languageName, Say, Term, useView } from "../../../web/index.ts";
import { filePath } from "../wire/index.ts";
import { fileTypeName } from "./file-type.ts";

/** Each with type, size and language before one opens it; what lies elsewhere says where. */
export const OutputFiles: FC<{ output: Output }> = ({ output }) => {
  const { t, url } = useView();
  const { files = [], id } = output;
  if (files.length === 0) return null;
  return (
    <section>
      <h2>{t("files.title")}</h2>
      <ul class="rows">
        {files.map((file) => (
          <li>
            <span>
              <b>
                <bdi>{file.name}</bdi>
              </b>
              <br />
              <FileLine file={file} />
              <FileAccess file={file} files={files} />
            </span>
            <FileButton output={output} file={file} />
          </li>
        ))}
      </ul>
      {id !== "" && (
        <p class="no-print">
          <a href={url(`/outputs/${id}/files`)}>{t("files.more")}</a>
        </p>
      )}
    </section>
  );
};

const FileLine: FC<{ file: OutputFile }> = ({ file: { mediaType, bytes, pages, language } }) => {
  const { t, lang, format } = useView();
  const about = [
    fileTypeName(mediaType),
    pages && t("files.pages.count", { count: pages }),
    bytes > 0 && format.size(bytes),
    language && languageName(language, lang),
  ];
  return <span class="muted small">{about.filter(Boolean).join(" · ")}</span>;
};

/** What somebody checked of it, and which file beside it tells the same in another form. */
export const FileAccess: FC<{ file: OutputFile; files: readonly OutputFile[] }> = ({ file, files }) => {
  const { accessibility = [], alternativeOf } = file;
  const other = files.find(({ sha256 }) => sha256 === alternativeOf);
  return (
    <>
      {accessibility.length > 0 && (
        <ul class="tags">
          {accessibility.map((term) => (
            <li class="tag">
              <AccessName term={term} />
            </li>
          ))}
        </ul>
      )}
      {other && (
        <p class="small">
          <Say id="access.of" values={{ name: other.name }} />
        </p>
      )}
    </>
  );
};

/** In the reader's language; a term that only another site knows by its id. */
const AccessName: FC<{ term: string }> = ({ term }) => {
  const { t } = useView();
  return t.has(`access.${term}`) ? t(`access.${term}`) : <Term vocabulary="material-accessibility" term={term} />;
};

export const FileButton: FC<{ output: Output; file: OutputFile }> = ({ output, file }) => {
  const { url } = useView();
  const { name } = file;
  if (file.url === undefined) {
    return (
      <a class="btn" href={url(filePath(output.id, file))} download={name}>
        <span>
          <Say id="files.download" values={{ name }} />
        </span>
      </a>
    );
  }
  return (
    <a class="btn quiet" href={file.url} rel="nofollow noopener ugc">
      <span>
        <Say id="files.elsewhere" values={{ name, host: new URL(file.url).host }} />
      </span>
    </a>
  );
};
