import { mkdirSync } from "node:fs";
import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listApplications } from "./applications/application-store.ts";
import { putCall } from "./applications/call-store.ts";
import { decide } from "./applications/decide.ts";
import { sendLetters } from "./applications/send-letters.ts";
import { putAward } from "./certificates/award.ts";
import { askAllCertificates } from "./certificates/change-certificate.ts";
import { completeParticipant, listParticipants } from "./cohort/participant-store.ts";
import { openRound } from "./feedback/run-rounds.ts";
import { addressFor, type OpenCapacity, openCapacity } from "./test-people.ts";
import { openWalk, shots } from "./test-walk.ts";

let open: OpenCapacity;
beforeAll(async () => {
  open = await openCapacity("ada");
  if (shots) mkdirSync(shots, { recursive: true });
});
afterAll(() => open?.close());

describeInChromium("a school on a small screen, from right to left", (browser) => {
  it("is walked by somebody who applies and takes part (ar, 320 px)", async () => {
    const { site, ctx } = open;
    const w = openWalk({ browser: browser(), site, lang: "ar", width: 320 });
    const school = await open.activity({
      title: { ar: "مدرسة الساحل", en: "Coast school" },
      starts: "2028-01-11",
      ends: "2028-01-15",
    });
    const call = { activity: school, opens: "2026-01-01", closes: "2027-12-20", asksGender: true, answerDays: 9 };
    await ctx.transaction((tx) => putCall(tx.db, { ...call, questions: [], letters: {} }));
    const p = await w.open();
    const mine = async () => (await open.ownPage("Samia")).replace("/ar", "");
    await w.go(p, "/capacity");
    await w.look(p, "public-start");
    await w.go(p, `/capacity/${school}`);
    await w.look(p, "public-activity");
    await w.press(p, "/apply");
    await w.fill(p, {
      name: "Samia",
      email: addressFor("Samia"),
      group: "youth",
      from: "EG",
      level: "introductory",
      languages: "ar",
    });
    await w.look(p, "apply");
    await w.send(p);
    await w.go(p, await mine());
    await w.settle(p, "/confirm");
    await w.look(p, "own-applied");
    const [one] = await listApplications(ctx.db, school);
    await decide(ctx, school, new Map([[one?.id ?? "", "accepted" as const]]));
    await sendLetters(ctx, school);
    await w.go(p, await mine());
    await w.look(p, "own-accepted");
    await w.settle(p, "/take");
    const { items } = await listParticipants(ctx.db, school, { limit: 1 });
    await ctx.transaction(async (tx) => {
      await completeParticipant(tx.db, { id: items[0]?.id ?? "", now: tx.now });
      await putAward(tx.db, school, { criteria: { ar: "حضور جميع الأيام" }, hours: 20 }, tx.now);
    });
    await askAllCertificates(ctx, school);
    await openRound(ctx, school);
    await site.node.jobs.idle();
    await w.go(p, await mine());
    await w.look(p, "own-completed");
    const sheet = await p.locator('main a[href$="/print"]').first().getAttribute("href");
    await w.go(p, `${site.node.origin}${sheet}`);
    await w.look(p, "certificate-print");
    await w.go(p, await mine());
    await p.click('main a[href*="/feedback/"]');
    await w.look(p, "feedback");
    await w.go(p, "/capacity/certificates");
    await w.look(p, "check-form");
    expect(w.wrong).toEqual([]);
  });
});
