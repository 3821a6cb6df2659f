import {
  Breadcrumb,
  ExternalLink,
  OriginBadge,
  PageHeader,
  Prose,
  SideBox,
  Split,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { PassOn } from "../../travel/pages/pass-on.tsx";
import type { CapacityOffer } from "../capacity-offer.ts";
import type { CapacityRequest } from "../capacity-request.ts";
import type { Fitting } from "../find-fits.ts";
import { sourceOf } from "./demand-card.tsx";
import { OfferStateMark } from "./demand-state.tsx";
import { FittingRequests } from "./fit-list.tsx";
import { ScopeFacts } from "./scope-facts.tsx";

interface Props {
  offer: CapacityOffer;
  requests: readonly Fitting<CapacityRequest>[];
  names: ReadonlyMap<string, string>;
}

/** One offer: what it gives, on which terms, and which requests it fits. */
export const OfferPage: FC<Props> = ({ offer, requests, names }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={<Tell map={offer.title} />}
        crumbs={<Breadcrumb steps={[{ href: url("/capacity/offers"), label: t("offers.title") }]} />}
        kicker={<OfferStateMark offer={offer} />}
        lead={offer.source && <OriginBadge source={sourceOf(offer)} name={names.get(offer.source.owner)} />}
        actions={
          offer.state === "open" && (
            <a class="btn" href={url("/capacity/requests/new")}>
              {t("offer.ask")}
            </a>
          )
        }
      />
      <Split
        asideLabel={t("offer.terms")}
        aside={
          <>
            <SideBox title={t("offer.terms")}>
              <p>{offer.cost ? t(`offer.cost.${offer.cost}`) : t("offer.cost.open")}</p>
              {offer.terms && <Prose text={{ format: "plain", text: offer.terms }} />}
              {offer.moreAt && (
                <p>
                  <ExternalLink href={offer.moreAt}>{t("offer.more-at")}</ExternalLink>
                </p>
              )}
            </SideBox>
            <PassOn title={offer.title} path={`/capacity/offers/${offer.id}`} />
          </>
        }
      >
        <Prose text={{ format: "plain", text: offer.about }} />
        <ScopeFacts
          scope={offer}
          first={[
            {
              label: t("offer.giver"),
              value: offer.giver && (
                <>
                  <bdi>{offer.giver}</bdi> ({t(`offer.giver.${offer.giverKind}`)})
                </>
              ),
            },
          ]}
        />
        {offer.state === "open" && <FittingRequests found={requests} names={names} />}
      </Split>
    </>
  );
};
