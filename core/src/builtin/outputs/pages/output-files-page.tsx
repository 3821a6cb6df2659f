import type { FC } from "hono/jsx";
import type { Output, OutputFile } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import { Breadcrumb, Content, Facts, languageName, Notice, PageHeader, Tell, useView } from "../../../web/index.ts";
import { fileKind, fileTypeName, secondsOf } from "./file-type.ts";
import { titleOf } from "./output-card.tsx";
import { FileAccess, FileButton } from "./output-files.tsx";
import { Licence } from "./output-licence.tsx";
import { hasLongText, OutputParts } from "./output-parts.tsx";

/** More takes over a minute on a slow line. */
const large = 3_000_000;

/** Bits a second: a slow line, and a very slow one. */
const lines = { slow: 400_000, slower: 50_000 } as const;

/** Each file of an output: what it is, what it weighs and how long that takes, before one loads it. */
export const OutputFilesPage: FC<{ output: Output }> = ({ output }) => {
  const { t, url, lang } = useView();
  const { files = [], id } = output;
  return (
    <>
      <PageHeader
        crumbs={
          <Breadcrumb
            steps={[
              { href: url("/outputs"), label: t("list.title") },
              { href: url(`/outputs/${id}`), label: titleOf(output, lang) },
            ]}
          />
        }
        title={t("files.of")}
        lead={<Tell map={output.title} />}
      />
      <Content>
        <OutputParts output={output} current="files" />
        {files.some(({ bytes }) => bytes > large) && <LargeNotice output={output} />}
        {files.map((file) => (
          <File output={output} file={file} />
        ))}
      </Content>
    </>
  );
};

const File: FC<{ output: Output; file: OutputFile }> = ({ output, file }) => {
  const { t, lang, format } = useView();
  const { name, mediaType, bytes, pages, language, sha256, accessibility, alternativeOf } = file;
  const time = (line: keyof typeof lines) =>
    t(`files.time.${line}`, { duration: durationOf(secondsOf(bytes, lines[line]), t) });
  return (
    <section>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <Facts
        facts={[
          { label: t("files.what"), value: `${fileTypeName(mediaType)}: ${t(`files.kind.${fileKind(mediaType)}`)}` },
          { label: t("files.pages"), value: pages && format.number(pages) },
          { label: t("files.size"), value: bytes > 0 ? format.size(bytes) : undefined, always: true },
          {
            label: t("files.time"),
            value: bytes > 0 && (
              <>
                {time("slow")}
                <br />
                {time("slower")}
              </>
            ),
          },
          { label: t("facts.languages"), value: language && languageName(language, lang) },
          {
            label: t("access.title"),
            value: (accessibility || alternativeOf) && <FileAccess file={file} files={output.files ?? []} />,
            always: true,
          },
          { label: t("facts.licence"), value: <Licence licence={output.licence} /> },
          { label: t("files.hash"), value: <Checksum sha256={sha256} /> },
        ]}
      />
      <p>
        <FileButton output={output} file={file} />
      </p>
    </section>
  );
};

const Checksum: FC<{ sha256: string }> = ({ sha256 }) => {
  const { t } = useView();
  return (
    <>
      <code dir="ltr">{sha256}</code>
      <br />
      <span class="muted small">{t("files.hash.why")}</span>
    </>
  );
};

/** What to read instead, where there is something. */
const LargeNotice: FC<{ output: Output }> = ({ output }) => {
  const { t, url, lang, format } = useView();
  const { id, text } = output;
  const told = text && pickLanguage(text.text, lang);
  return (
    <Notice tone="warn" title={t("files.large.title")}>
      <p>{t("files.large.text")}</p>
      {told && (
        <p>
          <a href={url(hasLongText(output, lang) ? `/outputs/${id}/text` : `/outputs/${id}`)}>
            {t("files.large.instead", { size: format.size(Buffer.byteLength(told.text)) })}
          </a>
        </p>
      )}
    </Notice>
  );
};

function durationOf(seconds: number, t: ReturnType<typeof useView>["t"]): string {
  if (seconds < 60) return t("files.seconds", { count: seconds });
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? t("files.minutes", { count: minutes }) : t("files.hours", { count: Math.round(minutes / 60) });
}
