import type { FC } from "hono/jsx";
import { attendanceOf, type Event, isRescheduled, statusOf, termLabel } from "../../../content/types/index.ts";
import { Status, Tag, Tell, type Tone, useView } from "../../../web/index.ts";

const tones: Readonly<Record<string, Tone>> = { cancelled: "err", postponed: "warn", tentative: "warn", moved: "warn" };

/** What a reader must know before the date: that it is off or moved, a sample, or online. */
export const EventMarks: FC<{ event: Event }> = ({ event }) => {
  const { t } = useView();
  const status = isRescheduled(event) ? "moved" : statusOf(event);
  const mode = attendanceOf(event);
  return (
    <>
      {status !== "scheduled" && <Status tone={tones[status] ?? "warn"}>{t(`state.${status}`)}</Status>}
      {event.sample && <Status tone="warn">{t("sample")}</Status>}
      {(mode === "online" || mode === "hybrid") && <Tag>{t(`mode.${mode}`)}</Tag>}
    </>
  );
};

export function hasMarks(event: Event): boolean {
  const mode = attendanceOf(event);
  return (
    statusOf(event) !== "scheduled" ||
    isRescheduled(event) ||
    event.sample === true ||
    mode === "online" ||
    mode === "hybrid"
  );
}

/** Venue, city and country in one line; nothing when nobody said. */
export const EventPlace: FC<{ event: Event }> = ({ event: { place } }) => {
  const { t, lang } = useView();
  const country = place?.country
    ? termLabel({ vocabulary: "countries", term: place.country }, lang).text
    : place?.countryName;
  const pieces = [
    ...(place?.name ? [<Tell map={place.name} />] : []),
    ...[place?.locality, country].flatMap((piece) => (piece ? [<bdi>{piece}</bdi>] : [])),
  ];
  if (pieces.length === 0) return null;
  return <p class="muted">{pieces.flatMap((piece, at) => (at === 0 ? [piece] : [t("comma"), piece]))}</p>;
};
