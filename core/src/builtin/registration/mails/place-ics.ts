import { type Event, termLabel } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import { icsFeed } from "../../../web/index.ts";
import type { AtEvent } from "../at-event.ts";
import { hasPlace, type Place } from "../place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";

/** The event for the calendar of one person: with the joining link when they have a place. */
export async function placeIcs(ctx: RegistrationCtx, { at, place }: { at: AtEvent; place: Place }): Promise<string> {
  const { event, form } = at;
  const { lang } = place;
  const text = (map: Parameters<typeof pickLanguage>[0] | undefined) => (map && pickLanguage(map, lang)?.text) ?? "";
  const name = text(event.name);
  const url = ctx.pageUrl(`/events/${event.id}`, lang);
  const joinUrl = hasPlace(place) && place.mode !== "onsite" ? form.joinUrl : undefined;
  return icsFeed({
    name,
    url,
    lang,
    events: [
      {
        // The same as in the public calendar: who has both sees one event.
        uid: event.icalUid ?? `${event.id}@${new URL(ctx.site.origin).host}`,
        when: event,
        name,
        description: [text(event.summary), joinUrl].filter(Boolean).join("\n\n"),
        place: placeText(event, lang),
        url,
        status: event.status ?? "scheduled",
        sequence: event.sequence,
        created: event.created,
        updated: event.updated,
      },
    ],
  });
}

/** Name, street, town and country in one line. */
export function placeText({ place }: Event, lang: string): string {
  const country = place?.country && termLabel({ vocabulary: "countries", term: place.country }, lang).text;
  const name = place?.name && pickLanguage(place.name, lang)?.text;
  return [name, place?.street, place?.locality, country].filter(Boolean).join(", ");
}
