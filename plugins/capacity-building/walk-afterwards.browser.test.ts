import { mkdirSync } from "node:fs";
import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { afterAll, beforeAll, expect, it } from "vitest";
import { complete, openActivity, wait } from "./test-afterwards.ts";
import { type OpenCapacity, openCapacity } from "./test-people.ts";
import { openWalk, shots } from "./test-walk.ts";

let open: OpenCapacity;
beforeAll(async () => {
  open = await openCapacity("ada");
  if (shots) mkdirSync(shots, { recursive: true });
});
afterAll(() => open?.close());

describeInChromium("half a year after a school", (browser) => {
  it("somebody tells what became of it, is counted without being told apart, and stands among the alumni until they go", async () => {
    const { site, mail } = open;
    const w = openWalk({ browser: browser(), site, lang: "en", width: 1280 });
    const school = await openActivity(open, "Coast school");
    for (const name of ["Bea", "Cy", "Di", "Ed", "Fi"])
      await complete(open, school, name, { country: "KE", group: "youth" });
    const own = (await complete(open, school, "Amina", { country: "UG", group: "academia" })).replace("/en", "");
    const p = await w.open();

    // May we ask you later?
    await w.go(p, own);
    await w.look(p, "own-completed");
    await w.settle(p, "/yes");
    await wait(open, 185);
    const letter = await mail.waitFor(
      ({ to, text = "" }) => JSON.stringify(to).includes("amina@") && text.includes("/follow-up/"),
    );
    const asked = /\/capacity\/me\/[\w-]{32}\/follow-up\/[0-9a-z]{26}/.exec(letter.text ?? "")?.[0] ?? "";
    await w.go(p, asked);
    await w.look(p, "asked");
    await w.press(p, "/did");
    await w.fill(p, { kind: "spoke", title: "On community networks", at: "Sample Forum" });
    await w.look(p, "did");
    await w.send(p);
    await w.fill(p, { barriers: "Travel costs", help: "A mentor" });
    await w.look(p, "answer");
    await w.send(p);
    await w.fill(p, { title: "From listening to speaking", text: "I spoke at my NRI.", consent: "yes" });
    await w.look(p, "story");
    await w.send(p);

    // The team reads it; everybody reads what they agreed to.
    const team = await site.as("editor");
    const b = await w.open(team.cookie);
    await w.go(b, "/console/capacity/follow-up");
    await w.look(b, "follow-up-desk");
    await w.go(b, "/console/capacity/follow-up/stories");
    await w.look(b, "stories-desk");
    await w.press(b, "/publish");
    await w.go(p, "/capacity/impact");
    await w.look(p, "impact");
    const impact = (await p.textContent("main")) ?? "";
    expect(impact).toContain("From listening to speaking");
    expect(impact).not.toContain("Uganda");

    // Among the alumni, and gone again.
    await w.go(p, own);
    await w.press(p, "/alumni");
    await w.send(p);
    await w.look(p, "alumni-mistakes");
    await w.fill(p, { seenBy: "public", offers: "I can tell of community networks.", consent: "yes" });
    await w.send(p);
    await w.look(p, "own-alumni");
    await w.go(p, "/capacity/alumni");
    await w.look(p, "alumni");
    expect(await p.textContent("main")).toContain("Amina");
    await w.go(p, own);
    await w.settle(p, "/alumni/leave");
    await w.go(p, "/capacity/alumni");
    expect(await p.textContent("main")).not.toContain("Amina");
    await w.look(p, "alumni-empty");
    expect(w.wrong).toEqual([]);
  });
});
