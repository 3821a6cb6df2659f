import type { FC } from "hono/jsx";
import type { InCommon } from "../../../content/types/index.ts";
import { Terms, useView } from "../../../web/index.ts";

/** The score in words: "on the same days, same region, 3 topics in common". */
export const WhyOverlap: FC<{ overlap: InCommon; topics?: boolean }> = ({ overlap, topics: named }) => {
  const { t, format } = useView();
  const { days, place, topics, score } = overlap;
  const reasons = [
    days === 0 ? t("why.same-days") : t("why.days", { count: days }),
    ...(place === undefined ? [] : [t(`why.${place}`)]),
    ...(topics.length === 0 ? [] : [t("why.topics", { count: topics.length })]),
  ];
  return (
    <>
      {format.list(reasons)} <span class="muted small">{t("why.score", { score: format.number(score) })}</span>
      {named && topics.length > 0 && <Terms vocabulary="topics" terms={topics} />}
    </>
  );
};
