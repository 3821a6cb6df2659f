import type { FC } from "hono/jsx";
import { attendanceOf, type Event, termLabel } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import { Tell, useView } from "../../../web/index.ts";

/** Where, in one line: venue, city, country, or that it is online; nothing when nobody said. */
export const PlaceLine: FC<{ event: Event; brief?: boolean }> = ({ event, brief }) => {
  const { t, lang } = useView();
  const { place, room, adminArea } = event;
  const name = place?.name && pickLanguage(place.name, lang)?.text;
  const country = place?.country
    ? termLabel({ vocabulary: "countries", term: place.country }, lang).text
    : place?.countryName;
  const street = brief ? [] : [place?.street, place?.postcode];
  const rest = [...street, place?.locality, adminArea, place?.region, country].filter(
    (part, index, all) => part && part !== name && all.indexOf(part) === index,
  );
  const mode = attendanceOf(event);
  if (!place && !room && !adminArea) return mode === "online" ? <span>{t("mode.online")}</span> : null;
  const pieces = [
    room && !brief ? <bdi>{room}</bdi> : undefined,
    name ? <Tell map={place?.name} /> : undefined,
    ...rest.map((part) => <bdi>{part}</bdi>),
  ].filter((piece) => piece !== undefined);
  return <>{pieces.flatMap((piece, index) => (index === 0 ? [piece] : [t("comma"), piece]))}</>;
};
