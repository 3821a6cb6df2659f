import type { Child, FC } from "hono/jsx";
import { type Event, type Output, outputLanguages } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import type { ShownPicture } from "../../../plugin/index.ts";
import {
  Breadcrumb,
  ExternalLink,
  OriginBadge,
  PageHeader,
  Picture,
  Prose,
  ReadableIn,
  ShareLinks,
  SideBox,
  Split,
  Tag,
  Tell,
  Term,
  useView,
} from "../../../web/index.ts";
import type { Related } from "../related-outputs.ts";
import { titleOf } from "./output-card.tsx";
import { CiteBox } from "./output-cite.tsx";
import { Consultation, Corrections, Recommendation } from "./output-discussion.tsx";
import { OutputFacts } from "./output-facts.tsx";
import { OutputFiles } from "./output-files.tsx";
import { OutputMarks } from "./output-marks.tsx";
import { OutputNotices } from "./output-notices.tsx";
import { hasLongText, OutputParts } from "./output-parts.tsx";
import { OutputTags } from "./output-tags.tsx";
import { RelatedOutputs } from "./related-outputs.tsx";

export interface OutputPageProps {
  output: Output;
  event: Event | undefined;
  /** Our own copy of its picture. */
  picture: ShownPicture | undefined;
  related: readonly Related[];
  /** What the site it comes from calls itself. */
  owner: string | undefined;
  names: ReadonlyMap<string, string>;
  sidebar: readonly Child[];
}

export const OutputPage: FC<OutputPageProps> = ({ output, event, picture, related, owner, names, sidebar }) => {
  const { t, lang, url } = useView();
  const { source } = output;
  const title = pickLanguage(output.title, lang);
  const translation = related
    .filter(({ relation }) => relation === "translations" || relation === "translation-of")
    .flatMap(({ outputs }) => outputs)
    .find((one) => outputLanguages(one).includes(lang));
  return (
    <>
      <PageHeader
        crumbs={<Breadcrumb steps={[{ href: url("/outputs"), label: t("list.title") }]} />}
        kicker={
          <>
            <OutputMarks output={output} />
            <Tag>
              <Term vocabulary="output-types" term={output.type} />
            </Tag>
          </>
        }
        title={title?.text ?? ""}
        titleLang={title && title.lang !== lang && title.lang !== "und" ? title.lang : undefined}
        lead={output.abstract && <Tell map={output.abstract} />}
        actions={source.kind === "remote" && <OriginBadge source={source} name={owner} />}
      />
      <Split
        asideLabel={t("side.label")}
        aside={
          <>
            <SideBox title={t("facts.title")}>
              <OutputFacts output={output} event={event} owner={owner} />
            </SideBox>
            <SideBox title={t("cite.title")}>
              <CiteBox output={output} />
            </SideBox>
            {sidebar}
            <SideBox title={t("share.title")}>
              <ShareLinks
                title={titleOf(output, lang)}
                texts={output.visibility === "published" ? `/outputs/${output.id}/share` : undefined}
              />
            </SideBox>
          </>
        }
      >
        <OutputParts output={output} current="about" />
        <OutputNotices output={output} related={related} />
        <ReadableIn
          languages={outputLanguages(output)}
          version={
            translation && (
              <a href={url(`/outputs/${translation.id}`)}>
                <Tell map={translation.title} />
              </a>
            )
          }
        />
        {picture && <Picture {...picture} sizes="(min-width: 60rem) 42rem, 100vw" eager />}
        {output.plainSummary && (
          <section>
            <h2>{t("plain.title")}</h2>
            <p>
              <Tell map={output.plainSummary} />
            </p>
          </section>
        )}
        <KeyPoints output={output} />
        <OutputFiles output={output} />
        <Recommendation output={output} />
        <OutputText output={output} />
        <Consultation output={output} />
        <Corrections output={output} />
        <Links output={output} />
        <RelatedOutputs related={related} names={names} />
        <OutputTags output={output} />
      </Split>
    </>
  );
};

const KeyPoints: FC<{ output: Output }> = ({ output: { keyPoints = [] } }) => {
  const { t } = useView();
  if (keyPoints.length === 0) return null;
  return (
    <section>
      <h2>{t("keyPoints.title")}</h2>
      <ol>
        {keyPoints.map((point) => (
          <li>
            <Tell map={point} />
          </li>
        ))}
      </ol>
    </section>
  );
};

/** A text as long as a book has a page of its own. */
const OutputText: FC<{ output: Output }> = ({ output }) => {
  const { t, lang, url, format } = useView();
  const { text } = output;
  if (!text) return null;
  const told = pickLanguage(text.text, lang)?.text ?? "";
  if (told === "") return null;
  if (hasLongText(output, lang)) {
    return (
      <section>
        <h2>{t("text.title")}</h2>
        <p>
          <a class="btn" href={url(`/outputs/${output.id}/text`)}>
            {t("text.read", { size: format.size(Buffer.byteLength(told)) })}
          </a>
        </p>
      </section>
    );
  }
  return (
    <section>
      <h2>{t("text.title")}</h2>
      <Prose text={text} />
    </section>
  );
};

const Links: FC<{ output: Output }> = ({ output: { links = [] } }) => {
  const { t } = useView();
  if (links.length === 0) return null;
  return (
    <section>
      <h2>{t("links.title")}</h2>
      <ul>
        {links.map(({ url, name }) => (
          <li>
            <ExternalLink href={url}>{name && <bdi>{name}</bdi>}</ExternalLink>
          </li>
        ))}
      </ul>
    </section>
  );
};
