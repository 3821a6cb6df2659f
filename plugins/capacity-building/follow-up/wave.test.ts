import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, dueWave, isOver, isReminderDue, nextWave } from "./wave.ts";

const day = 86_400_000;
const months = [6, 12, 24];

describe("waves of follow-up", () => {
  it("come on the same day of the month, or on its last", () => {
    expect(addMonths("2026-08-31", 6)).toBe("2027-02-28");
    expect(addMonths("2027-08-31", 6)).toBe("2028-02-29");
    expect(addMonths("2026-11-20", 12)).toBe("2027-11-20");
  });

  it("come one after the other, each once", () => {
    const at = (today: string, asked: number[]) => dueWave({ completedOn: "2026-11-20", months, asked, today });
    expect(at("2027-05-19", [])).toBeUndefined();
    expect(at("2027-05-20", [])).toBe(6);
    expect(at("2027-05-21", [6])).toBeUndefined();
    expect(at("2027-11-20", [6])).toBe(12);
    expect(at("2028-11-20", [6, 12])).toBe(24);
    expect(nextWave({ completedOn: "2026-11-20", months, asked: [6], today: "2027-06-01" })).toBe("2027-11-20");
    expect(nextWave({ completedOn: "2026-11-20", months, asked: [6, 12, 24], today: "2029-06-01" })).toBeUndefined();
  });

  it("that were missed are not made up for: who is asked late is asked once, about all of it", () => {
    const at = (today: string) => dueWave({ completedOn: "2026-11-20", months, asked: [], today });
    expect(at("2027-12-01")).toBe(12);
    expect(at("2027-08-18")).toBe(6);
    expect(at("2027-08-19")).toBeUndefined();
    expect(at("2031-01-01")).toBeUndefined();
  });

  it("are never asked twice, nor two at once, however often and whenever one looks", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 80 }),
        (set, steps) => {
          const asked: number[] = [];
          let today = Date.UTC(2026, 10, 20);
          for (const step of steps) {
            today += step * day;
            const date = new Date(today).toISOString().slice(0, 10);
            const due = dueWave({ completedOn: "2026-11-20", months: set, asked, today: date });
            if (due === undefined) continue;
            expect(asked.every((month) => month < due)).toBe(true);
            expect(addMonths("2026-11-20", due) <= date).toBe(true);
            asked.push(due);
          }
        },
      ),
    );
  });

  it("remind once after two weeks, and end", () => {
    const wave = { state: "asked", askedAt: 0 } as const;
    expect([13, 14, 89, 90].map((days) => isReminderDue(wave, days * day))).toEqual([false, true, true, false]);
    expect(isReminderDue({ ...wave, remindedAt: 14 * day }, 20 * day)).toBe(false);
    expect(isReminderDue({ ...wave, state: "answered" }, 20 * day)).toBe(false);
    expect([isOver(wave, 89 * day), isOver(wave, 90 * day)]).toEqual([false, true]);
  });
});
