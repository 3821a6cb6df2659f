import { describe, expect, it } from "vitest";
import { againAfter } from "../gate/key-cache.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { nextTry, parseRetryAfter } from "./retry-schedule.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const now = Date.UTC(2026, 0, 1);

describe("the schedule", () => {
  it("waits 1, 5, 15, 30 minutes, 1, 2, 4, 8 hours, then 12 hours, ±20 %", () => {
    const middle = Array.from(
      { length: 10 },
      (_, index) => nextTry({ attempts: index + 1, now: 0, chance: 0.5 }) / minute,
    );
    expect(middle).toEqual([1, 5, 15, 30, 60, 120, 240, 480, 720, 720]);
    expect(nextTry({ attempts: 1, now: 0, chance: 0 })).toBe(48_000);
    expect(nextTry({ attempts: 1, now: 0, chance: 1 })).toBe(72_000);
  });

  it("reads Retry-After in seconds and as a date, up to a day", () => {
    expect(parseRetryAfter("120", now)).toBe(now + 2 * minute);
    expect(parseRetryAfter(new Date(now + 5 * minute).toUTCString(), now)).toBe(now + 5 * minute);
    expect(parseRetryAfter("9999999", now)).toBe(now + day);
    expect(parseRetryAfter("0", now)).toBe(now + 1000);
    expect(parseRetryAfter("soon", now)).toBe(undefined);
  });

  it("ends after thirty days of 503, with no more than seventy tries, at most forty of them in the first week", () => {
    let at = now;
    let attempts = 0;
    let inFirstWeek = 0;
    for (;;) {
      const judged = judge(503, { attempts, madeAt: now }, at);
      attempts = judged.attempts;
      if (judged.state === "dead") break;
      at = judged.dueAt;
      if (at - now < 7 * day) inFirstWeek = attempts + 1;
    }
    expect(attempts).toBeLessThanOrEqual(70);
    expect(inFirstWeek).toBeLessThanOrEqual(40);
    expect(at - now).toBeLessThanOrEqual(30 * day);
  });
});

describe("an answer", () => {
  it.each([
    [200, "delivered", "answers"],
    [202, "delivered", "answers"],
    [301, "dead", "answers"],
    [400, "dead", "answers"],
    [401, "retrying", "answers"],
    [403, "retrying", "answers"],
    [404, "retrying", "answers"],
    [408, "retrying", "fails"],
    [410, "gone", "answers"],
    [413, "dead", "answers"],
    [425, "retrying", "fails"],
    [429, "retrying", "answers"],
    [500, "retrying", "fails"],
    [503, "retrying", "fails"],
  ] as const)("of %i makes a delivery %s, and the peer %s", (status, state, peer) => {
    expect(judge(status, {})).toMatchObject({ state, peer, attempts: 1 });
  });

  it("of 401 is asked about once more when the peer may have read our keys again, then held for a person", () => {
    const first = judge(401, {});
    expect(first.dueAt - now).toBeGreaterThan(againAfter);
    expect(judge(401, { attempts: 1, lastError: "HTTP 401" })).toMatchObject({ state: "held", error: "HTTP 401" });
    expect(judge(403, { attempts: 1, lastError: "HTTP 401" })).toMatchObject({ state: "held" });
    // Not the second refusal, only the second try.
    expect(judge(401, { attempts: 1, lastError: "HTTP 503" })).toMatchObject({ state: "retrying" });
  });

  it("of 404 is believed when it has been the answer for a week, not when the peer was silent before it", () => {
    const aged = { attempts: 20, madeAt: now - 8 * day, lastError: "HTTP 404" };
    expect(judge(404, { ...aged, errorSince: now - 7 * day - 1 })).toMatchObject({ state: "gone" });
    expect(judge(404, { ...aged, errorSince: now - 7 * day })).toMatchObject({ state: "retrying" });
    expect(judge(404, { ...aged, lastError: "timeout", errorSince: now - 8 * day })).toMatchObject({
      state: "retrying",
      errorSince: now,
    });
  });

  it("of 429 waits as long as the peer says", () => {
    expect(judge(429, { retryAfter: "3600" })).toMatchObject({ state: "retrying", dueAt: now + 60 * minute });
  });

  it.each([429, 503])("of %i with a short Retry-After is not an invitation to try without end", (status) => {
    expect(judge(status, { attempts: 9, retryAfter: "5" }).dueAt).toBe(now + 5000);
    expect(judge(status, { attempts: 10, retryAfter: "5" }).dueAt).toBeGreaterThan(now + 9 * 60 * minute);
  });

  it("that never came is tried again for thirty days", () => {
    const silent = { status: undefined, reason: "timeout" } as const;
    const try_ = { id: 1, attempts: 3, answer: silent };
    expect(judgeAnswer({ ...try_, madeAt: now }, { now, chance: 0.5 })).toMatchObject({
      state: "retrying",
      peer: "fails",
    });
    expect(judgeAnswer({ ...try_, madeAt: now - 30 * day }, { now, chance: 0.5 })).toMatchObject({ state: "dead" });
  });
});

interface Given {
  attempts?: number;
  madeAt?: number;
  retryAfter?: string;
  lastError?: string;
  errorSince?: number;
}

function judge(status: number, { attempts = 0, madeAt = now, retryAfter, ...before }: Given, at = now) {
  return judgeAnswer({ id: 1, attempts, madeAt, answer: { status, retryAfter }, ...before }, { now: at, chance: 0.5 });
}
