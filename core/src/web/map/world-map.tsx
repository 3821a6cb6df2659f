import type { Child, FC } from "hono/jsx";
import { useView } from "../view.tsx";
import { type GeoPoint, mapHeight, mapWidth, toMap } from "./equal-earth.ts";

export interface MapDot {
  point: GeoPoint;
  /** `Kenya: 3 events` */
  label: string;
  /** Where the same stands in words. */
  href: string;
  /** How many things are there. */
  count: number;
}

interface Props {
  dots: readonly MapDot[];
  /** What the dots are, and where the same stands in words. */
  caption: Child;
}

/** Where the picture of land is served. */
export const basemapPath = "/basemap.svg";

/**
 * Land without borders, and a dot for each place. The page has the same as a list, which is what a keyboard and a screen reader
 * get: dots are small on a phone.
 */
export const WorldMap: FC<Props> = ({ dots, caption }) => {
  const { url } = useView();
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${mapWidth} ${mapHeight}`} width={mapWidth} height={mapHeight} aria-hidden="true">
        <image href={basemapPath} width={mapWidth} height={mapHeight} />
        {dots.map(({ point, label, href, count }) => {
          const { x, y } = toMap(point);
          return (
            <a href={url(href)} tabindex={-1}>
              <title>{label}</title>
              <circle cx={x} cy={y} r={Math.round(Math.min(24, 7 + 2 * Math.sqrt(count)))} />
            </a>
          );
        })}
      </svg>
      <figcaption class="muted small">{caption}</figcaption>
    </figure>
  );
};
