import { type Event, placePoint, termLabel } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";

/** A country, or another place, with the events in it and the dots that they have on the map. */
export interface MapPlace {
  /** Element of the list: `p-KE`. */
  id: string;
  name: string;
  events: readonly Event[];
  dots: readonly Dot[];
}

interface Dot {
  longitude: number;
  latitude: number;
  events: readonly Event[];
}

export interface MapPlaces {
  /** By name in the reader's language. */
  places: readonly MapPlace[];
  /** What takes place online, or nobody said where. */
  nowhere: readonly Event[];
}

/** Events by country; each dot where its events say they are, else at a point of the country. */
export function toMapPlaces(events: readonly Event[], lang: string): MapPlaces {
  const spots = events.map((event) => ({ event, key: keyOf(event), spot: event.place && placePoint(event.place) }));
  const nowhere = spots.filter(({ key, spot }) => key === undefined || spot === undefined);
  const somewhere = spots.flatMap(({ event, key, spot }) => (key && spot ? [{ event, key, spot }] : []));
  const places = [...Map.groupBy(somewhere, ({ key }) => key)].map(([key, here], index) => ({
    id: /^[A-Z]{2}$/.test(key) ? `p-${key}` : `p-${index}`,
    name: /^[A-Z]{2}$/.test(key) ? termLabel({ vocabulary: "countries", term: key }, lang).text : key,
    events: here.map(({ event }) => event),
    dots: [...Map.groupBy(here, ({ spot }) => `${spot.longitude} ${spot.latitude}`).values()].flatMap((together) =>
      together[0] ? [{ ...together[0].spot, events: together.map(({ event }) => event) }] : [],
    ),
  }));
  return {
    places: places.sort((one, other) => one.name.localeCompare(other.name, lang)),
    nowhere: nowhere.map(({ event }) => event),
  };

  function keyOf({ place }: Event): string | undefined {
    return place?.country ?? place?.countryName ?? (place?.name && pickLanguage(place.name, lang)?.text);
  }
}
