import { mkdirSync } from "node:fs";
import { befriend } from "@nri-commons/core/testing";
import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, expect, it } from "vitest";
import capacityBuilding from "./plugin.ts";
import { wait } from "./test-afterwards.ts";
import { addressFor, type OpenCapacity, openCapacity } from "./test-people.ts";
import { openWalk, type Page, shots } from "./test-walk.ts";

const day = 86_400_000;

let open: OpenCapacity;
let ghana: OpenConsole;
beforeAll(async () => {
  open = await openCapacity("ada");
  ghana = await openConsole({ name: "ghana", plugins: [capacityBuilding], clock: open.site.clock });
  await befriend(ghana.node, open.site.node);
  if (shots) mkdirSync(shots, { recursive: true });
});
afterAll(async () => {
  await ghana?.remove();
  await open?.close();
});

describeInChromium("a school from its call to what became of who took part", (browser) => {
  it("is walked by a coordinator, by those who apply, and by a second site (en, 1280 px)", {
    timeout: 300_000,
  }, async () => {
    const { site } = open;
    const w = openWalk({ browser: browser(), site, lang: "en", width: 1280 });
    const a = await w.open(site.cookie);

    // The school, with its sessions and its partner.
    await w.go(a, "/console/capacity");
    await w.look(a, "desk-empty");
    await w.press(a, "/drafts/new");
    await w.send(a);
    await w.look(a, "what-mistakes");
    await w.fill(a, {
      type: "school",
      "title.en": "Coast school",
      "about.en": "Five days on how the Internet is governed.",
    });
    await w.fill(a, { level: "introductory", topics: "access", languages: "en" });
    await w.send(a);
    await w.fill(a, {
      audiences: "youth",
      wayIn: "here",
      ...w.date("deadline", "2026-12-20"),
      "partner.0": "Sample Trust",
    });
    await w.look(a, "who");
    await w.send(a);
    await w.fill(a, {
      ...w.date("starts", "2027-02-01"),
      ...w.date("ends", "2027-02-05"),
    });
    await w.send(a);
    await w.fill(a, { mode: "hybrid", scope: "national", country: "KE", place: "Mombasa" });
    await w.send(a);
    await w.look(a, "check");
    await w.send(a);
    await w.look(a, "activity-desk");
    const at = new URL(a.url()).pathname.replace("/en", "");
    for (const [title, on] of [
      ["Opening", "2027-02-01"],
      ["Closing", "2027-02-05"],
    ] as const) {
      await w.go(a, `${at}/sessions/new`);
      await w.fill(a, { title, ...w.date("date", on), from: "9", until: "12" });
      await w.send(a);
    }
    await w.look(a, "sessions");
    await w.go(a, `${at}/open`);
    await w.look(a, "open");
    await w.send(a);

    // The call, with a question of its own.
    await w.go(a, `${at}/applications`);
    await w.look(a, "no-call");
    await w.press(a, "/call");
    await w.fill(a, {
      ...w.date("opens", "2026-11-01"),
      ...w.date("closes", "2026-12-20"),
      seats: "1",
      criteria: "Motivation",
    });
    await w.look(a, "call");
    await w.send(a);
    await w.go(a, `${at}/questions/new`);
    await w.fill(a, { label: "Why you?", kind: "long", required: "yes" });
    await w.send(a);
    await w.look(a, "questions");

    // Two people apply, without an account.
    const own: Record<string, string> = {};
    const people: Record<string, Page> = {};
    for (const name of ["Amina", "Bo"]) {
      const p = await w.open();
      people[name] = p;
      await w.go(p, "/capacity");
      if (name === "Amina") await w.look(p, "public-start");
      await p.click('main article a:has-text("Coast school")');
      if (name === "Amina") await w.look(p, "public-activity");
      await w.press(p, "/apply");
      if (name === "Amina") {
        await w.send(p);
        await w.look(p, "apply-mistakes");
      }
      await w.fill(p, {
        name,
        email: addressFor(name),
        group: "youth",
        from: "KE",
        level: "introductory",
        languages: "en",
      });
      await p.locator('[name^="q."]').first().fill("I teach in two schools.");
      await w.send(p);
      if (name === "Amina") await w.look(p, "applied");
      own[name] = (await open.ownPage(name)).replace("/en", "");
      await w.go(p, own[name] ?? "");
      if (name === "Amina") await w.look(p, "own-unconfirmed");
      await w.settle(p, "/confirm");
    }
    const [amina, bo] = [people["Amina"] as Page, people["Bo"] as Page];
    await w.look(amina, "own-applied");

    // Scored, chosen, told.
    for (const name of ["Amina", "Bo"]) {
      await w.go(a, `${at}/applications`);
      await a.click(`main th a:has-text("${name}")`);
      await w.fill(a, { "points.0": name === "Amina" ? "5" : "2", comment: "Read." });
      if (name === "Amina") await w.look(a, "score");
      await w.send(a);
    }
    await w.go(a, `${at}/applications`);
    await a.selectOption('tr:has-text("Amina") select', "accepted");
    await a.selectOption('tr:has-text("Bo") select', "refused");
    await w.send(a);
    await w.look(a, "selection");
    await w.go(a, `${at}/letters`);
    await w.look(a, "letters");
    await w.press(a, "/letters/send");
    own["Amina"] = (await open.ownPage("Amina")).replace("/en", "");
    own["Bo"] = (await open.ownPage("Bo")).replace("/en", "");
    await w.go(bo, own["Bo"] ?? "");
    await w.look(bo, "own-refused");
    expect(await bo.textContent("main")).toContain("Not this time.");
    await w.go(amina, own["Amina"] ?? "");
    await w.look(amina, "own-accepted");
    await w.settle(amina, "/take");

    // Held, and completed.
    site.clock.move(78 * day);
    const team = await site.as("editor");
    const b = await w.open(team.cookie);
    await w.go(b, at);
    await w.look(b, "activity-desk-held");
    await w.go(b, `${at}/cohort/attendance`);
    for (const box of await b.locator('main input[name="here"]').all()) await box.check();
    await w.look(b, "attendance");
    await w.send(b);
    await w.go(b, `${at}/cohort`);
    await b.click('main th a:has-text("Amina")');
    await w.fill(b, { reason: "Was there on every day." });
    await w.send(b);
    await w.look(b, "cohort");

    // The certificate, checked at its address and on another site, then revoked.
    await w.go(b, `${at}/certificates`);
    await w.look(b, "certificates-empty");
    await w.press(b, "/what");
    await w.fill(b, { criteria: "Attended every day.", hours: "20", signedBy: "Ada, chair" });
    await w.send(b);
    await w.press(b, "/issue-all");
    await site.node.jobs.idle();
    await w.go(b, `${at}/certificates`);
    await w.look(b, "certificates");
    const mine = (await open.ownPage("Amina")).replace("/en", "");
    await w.go(amina, mine);
    await w.look(amina, "own-completed");
    await amina.click('main a[href*="/certificates/for/"]');
    await w.fill(amina, { name: "Amina K.", shown: "yes" });
    await w.send(amina);
    const sheet = await amina.locator('main a[href$="/print"]').first().getAttribute("href");
    await w.go(amina, `${site.node.origin}${sheet}`);
    await w.look(amina, "certificate-print");
    const address =
      /http:\/\/\S+\/capacity\/certificates\/[\w-]{32}/.exec((await amina.textContent("main")) ?? "")?.[0] ?? "";
    const token = await (await fetch(address, { headers: { accept: "text/plain" } })).text();
    await w.go(amina, address);
    await w.look(amina, "certificate");
    expect(await amina.textContent("main")).toContain("Valid");
    const elsewhere = async () => {
      await amina.goto(`${ghana.node.origin}/en/capacity/certificates`);
      await w.fill(amina, { token });
      await w.send(amina);
      await ghana.node.jobs.idle();
      await amina.reload();
      return amina.textContent("main");
    };
    expect(await elsewhere()).toContain("Valid");
    await w.look(amina, "checked-elsewhere");
    await w.go(b, `${at}/certificates`);
    await w.press(b, "/revoke");
    await w.fill(b, { reason: "Issued by mistake" });
    await w.look(b, "revoke");
    await w.send(b);
    await w.go(amina, address);
    await w.look(amina, "certificate-revoked");
    expect(await amina.textContent("main")).toContain("Issued by mistake");
    expect(await elsewhere()).toContain("Revoked");

    // What she thought of it.
    await wait(open, 1);
    await w.go(amina, (await open.ownPage("Amina")).replace("/en", ""));
    await amina.click('main a[href*="/feedback/"]');
    await w.fill(amina, { content: "5", helped: "The case studies" });
    await w.look(amina, "feedback");
    await w.send(amina);
    await w.look(amina, "own-after");
    await w.go(b, `${at}/feedback`);
    await w.look(b, "feedback-desk");
    expect(w.wrong).toEqual([]);
  });
});
