import { describe, expect, it } from "vitest";
import { formatInstant, isZone, parseTime, startOfDay, toInstant, toZone } from "./index.ts";

const at = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[-T:]/).map(Number);
  return { year, month, day, hour, minute, second: 0 };
};

describe("time zones", () => {
  it.each([
    ["2027-03-27T09:00", "Africa/Nairobi", "2027-03-27T06:00:00.000Z"],
    ["2027-01-15T09:00", "Europe/Berlin", "2027-01-15T08:00:00.000Z"],
    ["2027-07-15T09:00", "Europe/Berlin", "2027-07-15T07:00:00.000Z"],
    ["2027-07-15T09:00", "Asia/Kathmandu", "2027-07-15T03:15:00.000Z"],
    ["2027-07-15T09:00", "Pacific/Chatham", "2027-07-14T20:15:00.000Z"],
  ])("reads %s in %s as %s", (local, zone, expected) => {
    expect(new Date(toInstant(at(local), zone)).toISOString()).toBe(expected);
  });

  it("moves a time that a clock change skips to after it", () => {
    expect(formatInstant(toInstant(at("2027-03-28T02:30"), "Europe/Berlin"), "Europe/Berlin")).toBe(
      "2027-03-28T03:30:00+02:00",
    );
  });

  it("takes the first of a time that happens twice", () => {
    expect(formatInstant(toInstant(at("2027-10-31T02:30"), "Europe/Berlin"), "Europe/Berlin")).toBe(
      "2027-10-31T02:30:00+02:00",
    );
  });

  it("starts a day where clocks change at midnight at its first instant", () => {
    expect(formatInstant(startOfDay("2026-04-24", "Africa/Cairo"), "Africa/Cairo")).toBe("2026-04-24T01:00:00+03:00");
  });

  it("writes negative and half-hour offsets", () => {
    expect(formatInstant(Date.UTC(2027, 0, 1), "America/St_Johns")).toBe("2026-12-31T20:30:00-03:30");
  });

  it("knows IANA names and refuses offsets and inventions", () => {
    expect(["Africa/Nairobi", "UTC", "Etc/GMT-3"].map(isZone)).toEqual([true, true, true]);
    expect(["+03:00", "Nairobi time", "", undefined, 3].map(isZone)).toEqual([false, false, false, false, false]);
  });

  it("turns the whole-hour offsets of other software into zones", () => {
    expect(["+00:00", "Z", "+03:00", "-0500", "+05:30", undefined].map(toZone)).toEqual([
      "Etc/UTC",
      "Etc/UTC",
      "Etc/GMT-3",
      "Etc/GMT+5",
      undefined,
      undefined,
    ]);
  });
});

describe("times as people type them", () => {
  it.each([
    ["9", 9, 0],
    ["9:00", 9, 0],
    ["09.00", 9, 0],
    ["9am", 9, 0],
    ["12am", 0, 0],
    ["12 p.m.", 12, 0],
    ["9.30 pm", 21, 30],
    ["21h30", 21, 30],
    ["14h", 14, 0],
  ])("reads %s", (text, hour, minute) => {
    expect(parseTime(text)).toEqual({ hour, minute, second: 0 });
  });

  it.each(["24", "9:60", "13pm", "nine", "9:0", ""])("refuses %s", (text) => {
    expect(parseTime(text)).toBeUndefined();
  });
});
