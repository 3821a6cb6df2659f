import type { FC } from "hono/jsx";
import { type Event, placePoint, termLabel } from "../../../content/types/index.ts";
import { type MapDot, useView, WorldMap } from "../../../web/index.ts";

/** Where what lies ahead takes place; the list is on the page of the map. */
export const MapSection: FC<{ events: readonly Event[] }> = ({ events }) => {
  const { t, url, lang } = useView();
  const spots = events.flatMap(({ place }) => {
    const point = place && placePoint(place);
    return point ? [{ point, country: place.country }] : [];
  });
  if (spots.length === 0) return null;
  const together = Map.groupBy(spots, ({ point }) => `${point.longitude} ${point.latitude}`);
  const dots = [...together.values()].flatMap((here): MapDot[] => {
    const [first] = here;
    if (first === undefined) return [];
    const { point, country } = first;
    const place = country === undefined ? "" : termLabel({ vocabulary: "countries", term: country }, lang).text;
    const label = t("world.map.dot", { place, count: here.length });
    return [{ point, label, href: `/events/map${country ? `#p-${country}` : ""}`, count: here.length }];
  });
  return (
    <section aria-labelledby="s-map">
      <div class="titled">
        <h2 id="s-map">{t("world.map.title")}</h2>
        <a href={url("/events/map")}>{t("world.map.list")}</a>
      </div>
      <WorldMap dots={dots} caption={t("world.map.caption")} />
    </section>
  );
};
