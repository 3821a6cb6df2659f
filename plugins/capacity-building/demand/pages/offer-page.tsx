import { ExternalLink, Prose, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { CapacityOffer } from "../capacity-offer.ts";
import type { CapacityRequest } from "../capacity-request.ts";
import type { Fitting } from "../find-fits.ts";
import { DemandPage } from "./demand-page.tsx";
import { OfferStateMark } from "./demand-state.tsx";
import { FittingRequests } from "./fit-list.tsx";

interface Props {
  offer: CapacityOffer;
  requests: readonly Fitting<CapacityRequest>[];
  names: ReadonlyMap<string, string>;
}

/** One offer: what it gives, on which terms, and which requests it fits. */
export const OfferPage: FC<Props> = ({ offer, requests, names }) => {
  const { t } = useView();
  const isOpen = offer.state === "open";
  return (
    <DemandPage
      of="offers"
      item={offer}
      names={names}
      mark={<OfferStateMark offer={offer} />}
      act={isOpen ? { to: "/capacity/requests/new", label: t("offer.ask") } : undefined}
      side={{ title: t("offer.terms"), body: <Terms offer={offer} /> }}
      text={offer.about}
      who={{ label: t("offer.giver"), value: offer.giver && <Giver offer={offer} /> }}
    >
      {isOpen && <FittingRequests found={requests} names={names} />}
    </DemandPage>
  );
};

/** Who gives it, and what they are. */
export const Giver: FC<{ offer: CapacityOffer }> = ({ offer: { giver, giverKind } }) => {
  const { t } = useView();
  return (
    <>
      <bdi>{giver}</bdi> ({t(`offer.giver.${giverKind}`)})
    </>
  );
};

const Terms: FC<{ offer: CapacityOffer }> = ({ offer: { cost, terms, moreAt } }) => {
  const { t } = useView();
  return (
    <>
      <p>{t(`offer.cost.${cost ?? "open"}`)}</p>
      {terms && <Prose text={{ format: "plain", text: terms }} />}
      {moreAt && (
        <p>
          <ExternalLink href={moreAt}>{t("offer.more-at")}</ExternalLink>
        </p>
      )}
    </>
  );
};
