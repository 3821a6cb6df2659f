import type { VisibleExpert } from "@nri-commons/core/content/types";
import { languageName, Terms, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

/** Who speaks to the press, on what and in which languages; how to reach them stands on their own page. */
export const PressExperts: FC<{ experts: readonly VisibleExpert[] }> = ({ experts }) => {
  const { t, url, lang, format } = useView();
  return (
    <>
      <p>{t("press.experts.how")}</p>
      <ul class="plain lined">
        {experts.map(({ id, fields: { name, affiliation, topics = [], languages = [] } }) => (
          <li>
            <a href={url(`/experts/${id}`)}>
              <bdi>{name}</bdi>
            </a>
            {affiliation && (
              <>
                {format.comma}
                <bdi>{affiliation}</bdi>
              </>
            )}{" "}
            <span class="muted small">
              {topics.length > 0 && <Terms vocabulary="topics" terms={topics.slice(0, 4)} />}
              {format.list(languages.map((one) => languageName(one, lang)))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
