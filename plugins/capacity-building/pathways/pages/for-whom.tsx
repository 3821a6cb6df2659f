import { Facts, Tag, Term, Terms, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Pathway } from "../pathway.ts";

/** For whom it is: level, audiences, and whether one comes for the first time. */
export const ForWhom: FC<{ pathway: Pathway }> = ({ pathway: { level, audiences, track } }) => {
  const { t } = useView();
  return (
    <Facts
      facts={[
        { label: t("pathway.track"), value: t(`pathway.track.${track}`) },
        { label: t("pathway.level"), value: level && <Term vocabulary="session-levels" term={level} /> },
        {
          label: t("pathway.audiences"),
          value: audiences.length > 0 && <Terms vocabulary="audiences" terms={audiences} />,
        },
      ]}
    />
  );
};

export const PathwayTags: FC<{ pathway: Pathway }> = ({ pathway: { track, level, sample } }) => {
  const { t } = useView();
  return (
    <>
      {track !== "all" && <Tag>{t(`pathway.track.${track}`)}</Tag>}
      {level && (
        <Tag>
          <Term vocabulary="session-levels" term={level} />
        </Tag>
      )}
      {sample && <Tag>{t("pathway.sample")}</Tag>}
    </>
  );
};
