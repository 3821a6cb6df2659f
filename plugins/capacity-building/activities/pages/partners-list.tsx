import { ExternalLink, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { ActivityPartner } from "../activity.ts";

/** With whom an activity is held: those of the directory with their entry, others with their page. */
export const Partners: FC<{ partners: readonly ActivityPartner[] }> = ({ partners }) => {
  const { t, url } = useView();
  if (partners.length === 0) return null;
  return (
    <section>
      <h2>{t("activity.field.partners")}</h2>
      <ul>
        {partners.map(({ id, name, url: page }) => (
          <li>
            {id !== undefined && (
              <a href={url(`/capacity/partners/${id}`)}>
                <bdi>{name}</bdi>
              </a>
            )}
            {id === undefined && (page ? <ExternalLink href={page}>{name}</ExternalLink> : <bdi>{name}</bdi>)}
          </li>
        ))}
      </ul>
    </section>
  );
};
