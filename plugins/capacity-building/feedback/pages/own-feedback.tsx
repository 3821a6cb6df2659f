import type { LanguageMap } from "@nri-commons/core/kit";
import { Notice, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

interface Props {
  rows: readonly { participant: string; title: LanguageMap }[];
  path: string;
  thanks: boolean;
}

/** On a person's own page: what they are asked. */
export const OwnFeedback: FC<Props> = ({ rows, path, thanks }) => {
  const { t, url } = useView();
  return (
    <section>
      <h2>{t("feedback.own")}</h2>
      {thanks && (
        <Notice tone="ok" live>
          <p>{t("feedback.thanks")}</p>
        </Notice>
      )}
      {rows.length > 0 && (
        <ul>
          {rows.map(({ participant, title }) => (
            <li>
              <a href={url(`${path}/feedback/${participant}`)}>
                {t("feedback.tell")} <Tell map={title} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
