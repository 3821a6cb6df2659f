import {
  type ArrivedAt,
  Breadcrumb,
  Content,
  PageHeader,
  PostButton,
  Prose,
  Tell,
  useView,
  WhereItArrived,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { CapacityOffer } from "../capacity-offer.ts";
import type { CapacityRequest } from "../capacity-request.ts";
import type { Fitting } from "../find-fits.ts";
import { OfferStateMark } from "./demand-state.tsx";
import { FittingRequests } from "./fit-list.tsx";
import { Giver } from "./offer-page.tsx";
import { ScopeFacts } from "./scope-facts.tsx";

interface Props {
  offer: CapacityOffer;
  requests: readonly Fitting<CapacityRequest>[];
  names: ReadonlyMap<string, string>;
  arrivals: readonly ArrivedAt[] | undefined;
}

/** An offer of this site as those see it who look after it, with the requests that wait for it. */
export const OfferDeskPage: FC<Props> = ({ offer, requests, names, arrivals }) => {
  const { t, url } = useView();
  const at = `/console/capacity/offers/${offer.id}`;
  const draft = offer.state === "draft";
  return (
    <>
      <PageHeader
        title={<Tell map={offer.title} />}
        crumbs={<Breadcrumb steps={[{ href: url("/console/capacity/offers"), label: t("offers.title") }]} />}
        kicker={<OfferStateMark offer={offer} />}
        actions={
          <>
            {draft && <PostButton to={`${at}/publish`} label={t("demand.publish")} look="main" />}
            <a class="btn quiet" href={url(`${at}/edit`)}>
              {t("demand.edit")}
            </a>
            {!draft && (
              <a class="btn quiet" href={url(`/capacity/offers/${offer.id}`)}>
                {t("demand.see")}
              </a>
            )}
          </>
        }
      />
      <Content>
        {draft && <p>{t("offer.waits")}</p>}
        <Prose text={{ format: "plain", text: offer.about }} />
        <ScopeFacts
          scope={offer}
          first={[{ label: t("offer.giver"), value: <Giver offer={offer} /> }]}
          last={[{ label: t("offer.cost"), value: offer.cost && t(`offer.cost.${offer.cost}`) }]}
        />
        <FittingRequests found={requests} names={names} at="/console/capacity/requests" />
        {!draft && arrivals && (
          <>
            <h2>{t("demand.arrived")}</h2>
            <WhereItArrived recipients={arrivals} />
          </>
        )}
        <h2>{t("demand.more")}</h2>
        <ul class="row-acts">
          {offer.state === "open" && (
            <li>
              <PostButton to={`${at}/close`} label={t("offer.close")} look="plain" />
            </li>
          )}
          {offer.state === "closed" && (
            <li>
              <PostButton to={`${at}/reopen`} label={t("offer.reopen")} look="plain" />
            </li>
          )}
          <li>
            <a href={url(`${at}/withdraw`)}>{t("offer.withdraw")}</a>
          </li>
        </ul>
      </Content>
    </>
  );
};
