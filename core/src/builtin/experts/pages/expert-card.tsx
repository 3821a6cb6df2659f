import type { FC } from "hono/jsx";
import type { VisibleExpert } from "../../../content/types/index.ts";
import type { ShownPicture } from "../../../plugin/index.ts";
import { languageName, OriginBadge, Picture, Status, Tag, Term, useView } from "../../../web/index.ts";

interface ExpertCardProps {
  expert: VisibleExpert;
  photo?: ShownPicture | undefined;
  /** What other sites call themselves, by actor. */
  names: ReadonlyMap<string, string>;
}

export const ExpertCard: FC<ExpertCardProps> = ({ expert, photo, names }) => {
  const { url, savesData } = useView();
  const { fields, source } = expert;
  return (
    <article class="card">
      {photo && !savesData && (
        <div class="thumb face">
          <Picture {...photo} sizes="6rem" />
        </div>
      )}
      <div class="tags">
        <ExpertMarks expert={expert} />
      </div>
      <h2>
        <a href={url(`/experts/${expert.id}`)}>
          <ExpertName expert={expert} />
        </a>
      </h2>
      <p class="muted">
        <Position expert={expert} />
      </p>
      {fields.topics && fields.topics.length > 0 && (
        <div class="tags">
          {fields.topics.slice(0, 4).map((term) => (
            <Tag>
              <Term vocabulary="topics" term={term} />
            </Tag>
          ))}
        </div>
      )}
      <Languages expert={expert} />
      {source.kind === "remote" && (
        <div class="by">
          <OriginBadge source={source} name={names.get(source.owner)} />
        </div>
      )}
    </article>
  );
};

/** A name is seen only by whom the person chose; the rest is told without it. */
export const ExpertName: FC<{ expert: VisibleExpert }> = ({ expert: { fields } }) => {
  const { t } = useView();
  return <bdi>{fields.name ?? t("name.hidden")}</bdi>;
};

export const ExpertMarks: FC<{ expert: VisibleExpert }> = ({ expert }) => {
  const { t } = useView();
  const { stakeholderGroup } = expert.fields;
  return (
    <>
      {expert.sample && <Status tone="warn">{t("sample.tag")}</Status>}
      {expert.draft && <Status tone="warn">{t("draft.tag")}</Status>}
      {stakeholderGroup && (
        <Tag>
          <Term vocabulary="stakeholder-groups" term={stakeholderGroup} />
        </Tag>
      )}
    </>
  );
};

/** What the person does, where, in which country: as much as may be seen. */
export const Position: FC<{ expert: VisibleExpert }> = ({ expert: { fields } }) => {
  const { position, affiliation, country, regionalGroup } = fields;
  const pieces = [
    position && <bdi>{position}</bdi>,
    affiliation && <bdi>{affiliation}</bdi>,
    country && <Term vocabulary="countries" term={country} />,
    !country && regionalGroup && <Term vocabulary="regional-groups" term={regionalGroup} />,
  ].filter(Boolean);
  return <>{pieces.flatMap((piece, at) => (at === 0 ? [piece] : [" · ", piece]))}</>;
};

const Languages: FC<{ expert: VisibleExpert }> = ({ expert: { fields } }) => {
  const { lang, format } = useView();
  if (!fields.languages?.length) return null;
  return <p class="muted small">{format.list(fields.languages.map((tag) => languageName(tag, lang)))}</p>;
};
