import { Tell } from "@nri-commons/core/web";
import type { OfActivity } from "../of-activity.ts";
import { listUsedBy } from "../shelf/uses.ts";
import { Download } from "./pages/download.tsx";
import { resource } from "./resource.ts";

/** On an activity's page: the learning resources that it uses as a whole. */
export const ofActivity: OfActivity = {
  async section(ctx, { id }, c) {
    const { t, view } = c.var;
    const used = await listUsedBy(ctx.db, resource, id);
    if (used.length === 0) return null;
    return (
      <>
        <h2>{t("resource.of-activity")}</h2>
        <ul>
          {used.map(({ id: one, doc }) => (
            <li>
              <a href={view.url(`/capacity/resources/${one}`)}>
                <Tell map={doc.title} />
              </a>
              <Download bytes={doc.size} />
            </li>
          ))}
        </ul>
      </>
    );
  },
};
