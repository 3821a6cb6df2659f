import type { FC } from "hono/jsx";
import type { LanguageMap } from "../../../kit/index.ts";
import { Card, LanguageMark, Marked, OriginBadge, Tag, useView } from "../../../web/index.ts";
import { brief } from "../brief.ts";
import { type Kind, pages } from "../search-question.ts";

/** One thing that was found. */
export interface Hit {
  kind: Kind;
  id: string;
  title: LanguageMap;
  excerpt: LanguageMap;
  /** The site it comes from; undefined for ours. */
  origin?: string | undefined;
  at: number;
  /** Where it is read, when that does not follow from its kind. */
  path?: string | undefined;
}

interface Props {
  hit: Hit;
  /** What was looked for. */
  q: string | undefined;
  /** What the site it comes from calls itself. */
  site: string | undefined;
}

export const HitCard: FC<Props> = ({ hit: { kind, id, title, excerpt, origin, at, path }, q, site: name }) => {
  const { t, lang, url, format, site } = useView();
  const dated = kind === "event" || kind === "output";
  return (
    <Card
      href={url(path ?? `${pages[kind]}/${id}`)}
      title={Object.keys(title).length > 0 ? title : { [lang]: t(`kind.${kind}`) }}
      q={q}
      tags={
        <>
          <Tag>{t(`kind.${kind}`)}</Tag>
          {dated && (
            <time class="muted small" datetime={new Date(at).toISOString().slice(0, 10)}>
              {format.date(at, site.zone)}
            </time>
          )}
          <LanguageMark map={title} />
        </>
      }
      by={origin && <OriginBadge source={{ kind: "remote", iri: `${origin}/`, origin, owner: origin }} name={name} />}
    >
      {Object.keys(excerpt).length > 0 && (
        <p>
          <Marked map={brief(excerpt, 260)} q={q} />
        </p>
      )}
    </Card>
  );
};
