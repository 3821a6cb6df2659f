import { isHttpUrl, type JsonObject } from "../../../kit/index.ts";
import { countryFrom } from "./country-from.ts";
import { lineFrom, some, urlFrom, zoneFrom } from "./foreign-values.ts";
import { plainText, richDescription } from "./html-text.ts";
import { type ImportRow, mostRows, type ReadFile, type ReadOptions } from "./import-row.ts";
import { XmlProblem } from "./read-xml.ts";
import { rowNotes } from "./row-notes.ts";
import { readWordpressItems, type WordpressItem, type WordpressSite } from "./wordpress-item.ts";

const types: ReadonlySet<string> = new Set(["tribe_events", "tribe_venue", "tribe_organizer", "post"]);
const left: ReadonlySet<string> = new Set(["trash", "auto-draft", "inherit", "private"]);

/** The file that WordPress makes at Tools › Export: events of The Events Calendar, and posts, which become outputs. */
export function readWordpressExport(text: string, options: ReadOptions): ReadFile {
  try {
    const site = readWordpressItems(text, { types, most: 3 * mostRows });
    if (!site.isExport)
      return no("This XML file is no export of WordPress. Make one there at Tools › Export › All content");
    const rows = site.items
      .filter(({ status }) => !left.has(status))
      .flatMap((item, index) => toRow(item, { at: `item ${index + 1}`, site, options }));
    return rows.length > 0
      ? { rows, problems: [] }
      : no("There is no event and no post in this export. Export again with “All content”");
  } catch (error) {
    if (!(error instanceof XmlProblem)) throw error;
    return no(`This XML file cannot be read: ${error.message}. Export it again from where it comes from`);
  }
}

interface Where {
  at: string;
  site: WordpressSite;
  options: ReadOptions;
}

function toRow(item: WordpressItem, where: Where): ImportRow[] {
  if (item.type === "tribe_events") return [toEvent(item, where)];
  return item.type === "post" ? [toOutput(item, where)] : [];
}

function toEvent(item: WordpressItem, { at, site, options }: Where): ImportRow {
  const lang = languageOf(site, options);
  const meta = (key: string) => item.meta[`:${key}`]?.trim() || undefined;
  const venue = site.items.find(({ type, id }) => type === "tribe_venue" && id === meta("_EventVenueID"));
  const organiser = site.items.find(({ type, id }) => type === "tribe_organizer" && id === meta("_EventOrganizerID"));
  const link = isHttpUrl(item.link) ? item.link : undefined;
  const host = organiser && lineFrom(organiser.title);
  const input = some({
    lang,
    name: lineFrom(item.title),
    summary: lineFrom(item.excerpt, 1000),
    description: richDescription(item.content, lang),
    ...timesOf(meta, options),
    place: venue && placeOf(venue, lang),
    organisers: host ? [some({ name: host, url: urlFrom(organiser?.meta[":_OrganizerWebsite"]) })] : undefined,
    keywords: keywordsOf(item),
    website: urlFrom(meta("_EventURL")) ?? link,
    sourceUrl: link,
  });
  const notes = [
    ...(meta("_EventRecurrence") || meta("_EventNextPendingRecurrence") ? [rowNotes.repeats] : []),
    ...(item.status === "draft" || item.status === "pending" ? [rowNotes.draft] : []),
  ];
  return { at, key: link ?? keyOf(item), input, notes };
}

function timesOf(meta: (key: string) => string | undefined, options: ReadOptions): JsonObject {
  const [start, end] = [meta("_EventStartDate"), meta("_EventEndDate")];
  const utc = meta("_EventStartDateUTC");
  const at = utc === undefined ? undefined : Date.parse(`${utc.replace(" ", "T")}Z`);
  const zone = zoneFrom(meta("_EventTimezone"), {
    fallback: options.zone,
    at: at !== undefined && Number.isFinite(at) ? at : undefined,
  });
  if (meta("_EventAllDay") === "yes" || meta("_EventAllDay") === "1") {
    return some({ allDay: true, startDate: start?.slice(0, 10), endDate: (end ?? start)?.slice(0, 10), zone });
  }
  const clock = (text: string | undefined) => text?.slice(0, 16).replace(" ", "T");
  return some({ start: clock(start), end: end === start ? undefined : clock(end), zone });
}

function placeOf(venue: WordpressItem, lang: string): JsonObject | undefined {
  const meta = (key: string) => lineFrom(venue.meta[`:${key}`]);
  const name = lineFrom(venue.title);
  const place = some({
    name: name === undefined ? undefined : { [lang]: name },
    street: meta("_VenueAddress"),
    locality: meta("_VenueCity"),
    region: meta("_VenueProvince") ?? meta("_VenueState"),
    postcode: meta("_VenueZip")?.slice(0, 20),
    ...countryFrom(meta("_VenueCountry")),
  });
  return Object.keys(place).length > 0 ? place : undefined;
}

/** A post may be a report, messages, or the news of a day: its writer knows, so the note asks. */
function toOutput(item: WordpressItem, { at, site, options }: Where): ImportRow {
  const lang = languageOf(site, options);
  const link = isHttpUrl(item.link) ? item.link : undefined;
  const title = lineFrom(item.title, 500);
  const issued = item.date.slice(0, 10);
  const input = some({
    lang,
    title,
    type: typeOf(title ?? ""),
    producer: "community",
    status: "final",
    issued: /^[12]\d{3}-\d\d-\d\d$/.test(issued) ? issued : undefined,
    abstract: plainText(item.excerpt).slice(0, 1000) || undefined,
    text: richDescription(item.content, lang),
    keywords: keywordsOf(item),
    sourceUrl: link,
  });
  const notes = [rowNotes.post];
  return { at, key: link ?? keyOf(item), kind: "output", input, notes };
}

function typeOf(title: string): string {
  if (/message|communiqu|mensaje|mensagen|messages/i.test(title)) return "nri-messages";
  return /report|rapport|informe|relat[oó]rio|summary/i.test(title) ? "nri-annual-report" : "impact-story";
}

function keywordsOf({ terms }: WordpressItem): string[] | undefined {
  const words = terms.flatMap(({ name }) => (/^uncategori[sz]ed$/i.test(name) ? [] : (lineFrom(name, 80) ?? [])));
  return words.length > 0 ? [...new Set(words)].slice(0, 30) : undefined;
}

/** `fr-FR` of the export; what the person who imports said comes first only where the file says nothing. */
function languageOf({ language }: WordpressSite, { lang }: ReadOptions): string {
  return /^[a-z]{2,3}(-[A-Za-z]{2,8})?$/.test(language) ? (language.split("-")[0] ?? lang) : lang;
}

function keyOf({ guid, id, type }: WordpressItem): string {
  return guid === "" ? `wordpress:${type}:${id}` : guid;
}

function no(message: string): ReadFile {
  return { rows: [], problems: [{ path: "", message }] };
}
