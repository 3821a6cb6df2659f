/**
 * The columns of the table that `/events.csv` writes and `nri event import` reads. Dates are year-month-day; times 09:00; lists
 * have `;` between their terms; `partOf` is the uid or id of the event that a session belongs to.
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
  "sourceUrl",
] as const;
