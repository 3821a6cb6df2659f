import { ExternalLink, Prose, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { CapacityOffer } from "../capacity-offer.ts";
import { type CapacityRequest, isWanted, type LinkedActivity } from "../capacity-request.ts";
import type { Fitting } from "../find-fits.ts";
import { DemandPage } from "./demand-page.tsx";
import { RequestStateMark } from "./demand-state.tsx";
import { FittingOffers } from "./fit-list.tsx";

interface Props {
  request: CapacityRequest;
  offers: readonly Fitting<CapacityOffer>[];
  names: ReadonlyMap<string, string>;
  /** Whoever reads may offer help in the name of this site. */
  mayHelp: boolean;
}

/** One request: what it is for, what is needed, who helps and what came of it. */
export const RequestPage: FC<Props> = ({ request, offers, names, mayHelp }) => {
  const { t } = useView();
  const { id, purpose, organisation } = request;
  const help = { to: `/console/capacity/requests/${id}/help`, label: t("request.offer-help") };
  return (
    <DemandPage
      of="requests"
      item={request}
      names={names}
      mark={<RequestStateMark request={request} />}
      act={mayHelp && isWanted(request) ? help : undefined}
      side={{ title: t("request.helpers"), body: <Helpers request={request} /> }}
      text={purpose}
      who={{ label: t("request.organisation"), value: organisation && <bdi>{organisation}</bdi> }}
    >
      <Outcome request={request} />
      {isWanted(request) && <FittingOffers found={offers} names={names} />}
    </DemandPage>
  );
};

/** Which initiatives help, and by what. */
export const Helpers: FC<{ request: Pick<CapacityRequest, "helpers"> }> = ({ request: { helpers } }) => {
  const { t } = useView();
  if (helpers.length === 0) return <p>{t("request.helpers.none")}</p>;
  return (
    <ul>
      {helpers.map(({ name, activity }) => (
        <li>
          <bdi>{name}</bdi>
          {activity && (
            <>
              {": "}
              <ActivityLink activity={activity} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
};

export const Outcome: FC<{ request: Pick<CapacityRequest, "met"> }> = ({ request: { met } }) => {
  const { t, format } = useView();
  if (met === undefined) return null;
  return (
    <section>
      <h2>{t("request.outcome")}</h2>
      <Prose text={{ format: "plain", text: met.outcome }} />
      {met.reached !== undefined && (
        <p>
          {t("request.reached")}: {format.number(met.reached)}
        </p>
      )}
      {met.activities.length > 0 && (
        <ul>
          {met.activities.map((activity) => (
            <li>
              <ActivityLink activity={activity} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

export const ActivityLink: FC<{ activity: LinkedActivity }> = ({ activity: { url, name } }) => {
  const { t } = useView();
  return <ExternalLink href={url}>{name ? <bdi>{name}</bdi> : t("request.activity")}</ExternalLink>;
};
