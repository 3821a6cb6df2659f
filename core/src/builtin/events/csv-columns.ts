/**
 * The columns of the table that `/events.csv` writes and `nri event import` reads. Dates are year-month-day; times 09:00; lists
 * have `;` between their terms; `partOf` is the uid or id of the event that a session belongs to, `largerEvent`
 * the id or address of one that a local event with a page of its own belongs to.
 */
export const csvColumns = [
  "uid",
  "name",
  "lang",
  "summary",
  "startDate",
  "startTime",
  "endDate",
  "endTime",
  "zone",
  "status",
  "attendance",
  "venue",
  "street",
  "city",
  "country",
  "area",
  "onlineUrl",
  "website",
  "registrationUrl",
  "languages",
  "topics",
  "sdgs",
  "wsisActionLines",
  "sessionType",
  "level",
  "partOf",
  "largerEvent",
  "sourceUrl",
] as const;
