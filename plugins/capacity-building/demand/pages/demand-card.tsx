import type { Source } from "@nri-commons/core/content/types";
import { Card, OriginBadge, Terms, useView } from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import type { CapacityOffer } from "../capacity-offer.ts";
import type { CapacityRequest } from "../capacity-request.ts";
import { sayPeople, sayTime, sayWhere } from "../scope-lines.ts";
import { OfferStateMark, RequestStateMark } from "./demand-state.tsx";

interface Beside {
  /** What other sites call themselves, by actor. */
  names: ReadonlyMap<string, string>;
  level?: 2 | 3;
  children?: Child;
}

/** `at`: where requests are read; for the people of this site, the console. */
export const RequestCard: FC<Beside & { request: CapacityRequest; at?: string | undefined }> = ({
  request,
  at = "/capacity/requests",
  ...beside
}) => (
  <DemandCard
    item={request}
    at={`${at}/${request.id}`}
    who={request.organisation}
    mark={<RequestStateMark request={request} />}
    {...beside}
  />
);

export const OfferCard: FC<Beside & { offer: CapacityOffer }> = ({ offer, ...beside }) => (
  <DemandCard
    item={offer}
    at={`/capacity/offers/${offer.id}`}
    who={offer.giver}
    mark={<OfferStateMark offer={offer} />}
    {...beside}
  />
);

interface CardProps extends Beside {
  item: CapacityRequest | CapacityOffer;
  at: string;
  who: string;
  mark: Child;
}

const DemandCard: FC<CardProps> = ({ item, at, who, mark, names, level = 2, children }) => {
  const { t, lang, url, format } = useView();
  const facts = [sayWhere(item, lang, format), sayPeople(item, t), sayTime(item, t, format)].filter(Boolean);
  return (
    <Card
      level={level}
      href={url(at)}
      title={item.title}
      tags={mark}
      by={item.source && <OriginBadge source={sourceOf(item)} name={names.get(item.source.owner)} />}
    >
      {who && (
        <p>
          <bdi>{who}</bdi>
        </p>
      )}
      {facts.length > 0 && <p class="small">{facts.join(" · ")}</p>}
      <Terms vocabulary="topics" terms={item.topics} />
      {children}
    </Card>
  );
};

export function sourceOf({ iri, source }: Pick<CapacityRequest, "iri" | "source">): Source {
  return source === undefined ? { kind: "local" } : { kind: "remote", iri, ...source };
}
