import type { FC } from "hono/jsx";
import { type Output, outputLanguages } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import { Breadcrumb, Content, isReadable, PageHeader, Prose, ReadableIn, Tell, useView } from "../../../web/index.ts";
import { titleOf } from "./output-card.tsx";
import { Licence } from "./output-licence.tsx";
import { OutputMarks } from "./output-marks.tsx";
import { OutputParts } from "./output-parts.tsx";

/** A long text, to read and to print, with nothing beside it. */
export const OutputTextPage: FC<{ output: Output }> = ({ output }) => {
  const { t, url, lang } = useView();
  const { id, text, bodies = [], authors = [] } = output;
  const title = pickLanguage(output.title, lang);
  const languages = outputLanguages(output);
  const who = bodies.length > 0 ? bodies : authors;
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
        kicker={<OutputMarks output={output} />}
        title={<Tell map={output.title} />}
        titleLang={title && title.lang !== lang && title.lang !== "und" ? title.lang : undefined}
        lead={who.length > 0 && <bdi>{who.map(({ name }) => name).join(" · ")}</bdi>}
      />
      <Content>
        <OutputParts output={output} current="text" />
        <ReadableIn languages={languages} />
        <Prose text={text} quiet={!isReadable(languages, lang)} />
        <p class="muted small">
          {t("facts.licence")}: <Licence licence={output.licence} />
        </p>
      </Content>
    </>
  );
};
