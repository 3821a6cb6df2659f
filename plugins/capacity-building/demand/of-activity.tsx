import { Tell } from "@nri-commons/core/web";
import type { OfActivity } from "../of-activity.ts";
import { listAnsweredBy } from "./request-store.ts";

/** On an activity's page: what was asked for and is met by it. */
export const ofActivity: OfActivity = {
  async section(ctx, { id, source }, { var: { t, view } }) {
    const requests = await listAnsweredBy(ctx.db, source?.iri ?? ctx.objectIri(id));
    if (requests.length === 0) return null;
    return (
      <section>
        <h2>{t("request.of-activity")}</h2>
        <ul>
          {requests.map((request) => (
            <li>
              <a href={view.url(`/capacity/requests/${request.id}`)}>
                <Tell map={request.title} />
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  },
};
