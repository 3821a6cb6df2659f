import { describe, expect, it } from "vitest";
import { type Event, parseNewEvent } from "../../../../content/types/index.ts";
import { fairnessOf } from "../../fairness.ts";
import { findClashes } from "./find-clashes.ts";

let count = 0;
function event(input: Record<string, unknown>): Event {
  const parsed = parseNewEvent({ name: "x", zone: "Africa/Nairobi", ...input });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const id = `0000000000000000000000000${count++ % 10}`;
  return { ...parsed.value, id, visibility: "draft", created: 0, updated: 0, source: { kind: "local" }, sequence: 0 };
}

const forum = event({ startDate: "2027-07-08", endDate: "2027-07-09" });
const session = (start: string, end: string, more: Record<string, unknown> = {}) =>
  event({ start: `2027-07-08T${start}`, end: `2027-07-08T${end}`, ...more });
const kinds = (...sessions: Event[]) => findClashes(forum, sessions).map(({ kind }) => kind);

describe("clashes", () => {
  const name = { role: "speaker", name: "A. Example", nameConsent: true };

  it("are two sessions in one room, or with one person, at the same time", () => {
    expect(
      kinds(session("09:00", "10:00", { room: "Room 1" }), session("09:30", "10:30", { room: "room  1" })),
    ).toEqual(["room"]);
    expect(
      kinds(session("09:00", "10:00", { speakers: [name] }), session("09:59", "10:30", { speakers: [name] })),
    ).toEqual(["speaker"]);
  });

  it("are none when one begins as the other ends, in another room, or when one is cancelled", () => {
    expect(kinds(session("09:00", "10:00", { room: "1" }), session("10:00", "11:00", { room: "1" }))).toEqual([]);
    expect(kinds(session("09:00", "10:00", { room: "1" }), session("09:00", "10:00", { room: "2" }))).toEqual([]);
    expect(
      kinds(session("09:00", "10:00", { room: "1", status: "cancelled" }), session("09:00", "10:00", { room: "1" })),
    ).toEqual([]);
    expect(kinds(session("09:00", "10:00"), session("09:00", "10:00"))).toEqual([]);
  });

  it("are sessions on a day that is not the event's, seen from where it takes place", () => {
    expect(kinds(event({ start: "2027-07-10T09:00", end: "2027-07-10T10:00" }))).toEqual(["outside"]);
    expect(kinds(event({ start: "2027-07-09T22:30:00Z", end: "2027-07-09T23:30:00Z" }))).toEqual(["outside"]);
    expect(kinds(event({ start: "2027-07-07T21:30:00Z", end: "2027-07-07T22:30:00Z" }))).toEqual([]);
  });
});

describe("fairness", () => {
  const share = (sessions: Event[], wanted: string) => {
    const found = fairnessOf(sessions).find(({ region }) => region === wanted);
    return [found?.within, found?.of];
  };

  it("counts sessions whose whole length lies between 08:00 and 22:00 of a region", () => {
    const one = session("09:00", "10:30");
    expect(share([one], "africa-east")).toEqual([1, 1]);
    expect(share([one], "europe")).toEqual([1, 1]);
    expect(share([one], "america-east")).toEqual([0, 1]);
    expect(share([session("16:00", "17:30")], "asia-east")).toEqual([0, 1]);
    expect(share([session("15:30", "17:00")], "asia-east")).toEqual([1, 1]);
  });

  it("counts a session and its repeat once, and as reached when one of them is", () => {
    const one = session("09:00", "10:30");
    const repeat = session("19:00", "20:30", { repeatOf: one.id });
    expect(share([one, repeat], "america-east")).toEqual([1, 1]);
    expect(share([one, repeat], "asia-east")).toEqual([1, 1]);
  });

  it("leaves out whole days and what is cancelled", () => {
    expect(
      share([event({ startDate: "2027-07-08" }), session("09:00", "10:00", { status: "cancelled" })], "europe"),
    ).toEqual([0, 0]);
  });
});
