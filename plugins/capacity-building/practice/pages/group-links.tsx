import { useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { type Group, groups } from "../groups.ts";

/** Each group has a page of its own; of the one that is shown, its feed. */
export const GroupLinks: FC<{ current: Group | undefined }> = ({ current }) => {
  const { t, url } = useView();
  return (
    <>
      <p>
        {t("practice.groups")}{" "}
        {groups.map((group, at) => [
          at > 0 && " · ",
          group === current ? (
            <strong>{t(`practice.group.${group}`)}</strong>
          ) : (
            <a href={url(`/capacity/practice/groups/${group}`)}>{t(`practice.group.${group}`)}</a>
          ),
        ])}
      </p>
      {current && (
        <p>
          <a href={url("/capacity/practice")}>{t("practice.groups.every")}</a>
          {" · "}
          <a href={url(`/capacity/practice/groups/${current}.atom`)}>{t(`practice.feed.${current}`)}</a>
        </p>
      )}
    </>
  );
};
