import { CardGrid, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { CapacityOffer } from "../capacity-offer.ts";
import type { CapacityRequest } from "../capacity-request.ts";
import type { Fitting } from "../find-fits.ts";
import type { Fit } from "../fit-of.ts";
import { inWeight, sayFit } from "../say-fit.ts";
import { OfferCard, RequestCard } from "./demand-card.tsx";

/** How well two fit and why, in words. */
export const FitWords: FC<{ fit: Fit }> = ({ fit: { score, reasons } }) => {
  const { t, lang, format } = useView();
  return (
    <>
      <p>
        <strong>{t("fit.score", { score })}</strong>
      </p>
      <ul class="small">
        {inWeight(reasons).map((reason) => (
          <li>{sayFit(reason, lang, { t, format })}</li>
        ))}
      </ul>
    </>
  );
};

interface Named {
  names: ReadonlyMap<string, string>;
}

/** Offers for a request, the best first. */
export const FittingOffers: FC<Named & { found: readonly Fitting<CapacityOffer>[] }> = ({ found, names }) => {
  const { t } = useView();
  return (
    <section>
      <h2>{t("fit.offers")}</h2>
      {found.length === 0 && <p>{t("fit.offers.none")}</p>}
      {found.length > 0 && (
        <CardGrid>
          {found.map(({ item, fit }) => (
            <OfferCard offer={item} names={names} level={3}>
              <FitWords fit={fit} />
            </OfferCard>
          ))}
        </CardGrid>
      )}
    </section>
  );
};

/** Requests that an offer fits, the best first. */
export const FittingRequests: FC<Named & { found: readonly Fitting<CapacityRequest>[]; at?: string }> = ({
  found,
  names,
  at,
}) => {
  const { t } = useView();
  return (
    <section>
      <h2>{t("fit.requests")}</h2>
      {found.length === 0 && <p>{t("fit.requests.none")}</p>}
      {found.length > 0 && (
        <CardGrid>
          {found.map(({ item, fit }) => (
            <RequestCard request={item} names={names} level={3} at={at}>
              <FitWords fit={fit} />
            </RequestCard>
          ))}
        </CardGrid>
      )}
    </section>
  );
};
