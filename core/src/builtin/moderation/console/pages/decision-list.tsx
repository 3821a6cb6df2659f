import type { FC } from "hono/jsx";
import { useView } from "../../../../web/index.ts";
import type { Decision, ListedAppeal } from "../desk.ts";

/** What was decided on the same thing before, and who appealed. */
export const DecisionList: FC<{ decisions: readonly Decision[]; appeals: readonly ListedAppeal[] }> = ({
  decisions,
  appeals,
}) => {
  const { t, url, format, site } = useView();
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="before">
      <h2 id="before">{t("console.before")}</h2>
      <ul>
        {decisions.map(({ n, action, at, inForce }) => (
          <li>
            <a href={url(`/console/moderation/decisions/${n}`)}>
              D{n}: {t(`action.${action}`)}
            </a>
            , {format.date(at, site.zone)}
            {inForce && ` – ${t("decision.force")}`}
          </li>
        ))}
        {appeals.map(({ n, state }) => (
          <li>
            <a href={url(`/console/moderation/appeals/${n}`)}>{t(`appeal.state.${state}`, { number: `A${n}` })}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};
