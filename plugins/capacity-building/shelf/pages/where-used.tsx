import { SideBox, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { UsedIn } from "../uses.ts";

/** Beside an item: the activities that everybody sees and that use it. */
export const WhereUsed: FC<{ uses: readonly UsedIn[] }> = ({ uses }) => {
  const { t, url } = useView();
  const seen = uses.filter(({ isPublic }) => isPublic);
  if (seen.length === 0) return null;
  return (
    <SideBox title={t("shelf.used")}>
      <ul>
        {seen.map(({ id, title, units }) => (
          <li>
            <a href={url(`/capacity/${id}`)}>
              <Tell map={title} />
            </a>{" "}
            {units > 0 && t("shelf.used.units", { count: units })}
          </li>
        ))}
      </ul>
    </SideBox>
  );
};
