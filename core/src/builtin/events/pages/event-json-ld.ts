import { attendanceOf, type Event, formatInstant, isRescheduled, statusOf } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import { plainLine } from "../../../web/index.ts";
import { textOf } from "../text-of.ts";

interface About {
  lang: string;
  url: string;
  organiser: string;
  parent?: { name: string; url: string } | undefined;
}

/** schema.org Event, for search engines. */
export function toJsonLd(event: Event, { lang, url, organiser, parent }: About): object {
  const { name, summary, description, allDay, startDate, endDate, start, end, zone, image } = event;
  const about = pickLanguage(summary ?? description?.text ?? {}, lang)?.text;
  const mode = attendanceOf(event);
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: pickLanguage(name, lang)?.text,
    ...(about && { description: plainLine(textOf(about)).slice(0, 1000) }),
    url,
    startDate: allDay && startDate ? startDate : formatInstant(start, zone),
    ...(!event.openEnd && { endDate: allDay && endDate ? endDate : formatInstant(end, zone) }),
    ...(event.previousStart !== undefined && { previousStartDate: formatInstant(event.previousStart, zone) }),
    eventStatus: `https://schema.org/${statusName(event)}`,
    ...(mode && { eventAttendanceMode: `https://schema.org/${modes[mode]}` }),
    location: locationOf(event, lang),
    organizer: { "@type": "Organization", name: organiser },
    ...(event.languages?.length && { inLanguage: event.languages }),
    ...(image && { image: image.url }),
    ...(parent && { superEvent: { "@type": "Event", ...parent } }),
  };
}

const modes = {
  "in-person": "OfflineEventAttendanceMode",
  online: "OnlineEventAttendanceMode",
  hybrid: "MixedEventAttendanceMode",
};

function statusName(event: Event): string {
  const status = statusOf(event);
  if (status === "cancelled") return "EventCancelled";
  if (status === "postponed") return "EventPostponed";
  if (isRescheduled(event)) return "EventRescheduled";
  return event.movedOnline ? "EventMovedOnline" : "EventScheduled";
}

function locationOf({ place, online }: Event, lang: string): object[] {
  const here = place && {
    "@type": "Place",
    name: (place.name && pickLanguage(place.name, lang)?.text) ?? place.locality,
    address: {
      "@type": "PostalAddress",
      streetAddress: place.street,
      addressLocality: place.locality,
      addressRegion: place.region,
      postalCode: place.postcode,
      addressCountry: place.country ?? place.countryName,
    },
  };
  return [...(here ? [here] : []), ...(online ? [{ "@type": "VirtualLocation", url: online.url }] : [])];
}
