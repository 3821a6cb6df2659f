import { expect, it } from "vitest";
import { sourceAddress } from "./source-address.ts";

it.each([
  ["webcal://cal.example/a.ics", "https://cal.example/a.ics"],
  ["cal.example/a.ics", "https://cal.example/a.ics"],
  [
    "https://calendar.google.com/calendar/embed?src=abc%40group.calendar.google.com&ctz=Africa%2FNairobi",
    "https://calendar.google.com/calendar/ical/abc%40group.calendar.google.com/public/basic.ics",
  ],
  [
    "https://calendar.google.com/calendar/ical/abc%40group.calendar.google.com/public/basic.ics",
    "https://calendar.google.com/calendar/ical/abc%40group.calendar.google.com/public/basic.ics",
  ],
  [
    "https://cloud.example/apps/calendar/p/AbC123/month/now",
    "https://cloud.example/remote.php/dav/public-calendars/AbC123?export",
  ],
  [
    "https://old.example/wp-json/tribe/events/v1/events",
    "https://old.example/wp-json/tribe/events/v1/events?per_page=50&start_date=2000-01-01",
  ],
  ["https://indico.example/event/42/timetable/", "https://indico.example/export/event/42.json?detail=sessions"],
  ["https://indico.example/export/event/42.json", "https://indico.example/export/event/42.json?detail=sessions"],
  ["https://indico.example/category/5/", "https://indico.example/export/categ/5.json"],
  ["https://talks.example/yigf-2027/schedule/", "https://talks.example/yigf-2027/schedule/export/schedule.json"],
  ["https://old.example/events/?ical=1#x", "https://old.example/events/?ical=1"],
])("turns %s into what a machine reads", (typed, address) => {
  expect(sourceAddress(typed)).toBe(address);
});

it.each([
  "",
  "hello",
  "ftp://a.example/x.ics",
  "javascript:alert(1)",
  "https://user:pw@a.example/x",
  `https://a.example/${"x".repeat(2001)}`,
])("takes %j for no address", (typed) => {
  expect(sourceAddress(typed)).toBeUndefined();
});
