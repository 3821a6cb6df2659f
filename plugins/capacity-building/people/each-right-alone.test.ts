import { type OpenConsole, openConsole, type Session } from "@nri-commons/core/testing/console";
import { visit } from "@nri-commons/core/testing/visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { joinCohort } from "../cohort/join-cohort.ts";
import { completeParticipant, listParticipants } from "../cohort/participant-store.ts";
import capacityBuilding from "../plugin.ts";
import { openActivity } from "../test-activities.ts";

const desks = {
  "capacity.manage": ["sessions", "curriculum"],
  "capacity.people": ["applications", "cohort", "certificates", "feedback", "follow-up"],
};

describe("each right alone", () => {
  let site: OpenConsole;
  let activity: string;
  let request: string;
  let own: string;
  let ctx: CapacityCtx;
  let prepares: Session;
  let selects: Session;
  beforeAll(async () => {
    const permissions = {
      "capacity.manage": { default: ["editor"] },
      "capacity.people": { default: ["reviewer"] },
    } as const;
    const start = async (found: unknown) => {
      ctx = found as CapacityCtx;
    };
    site = await openConsole({ name: "ada", plugins: [{ ...capacityBuilding, permissions, start } as never] });
    activity = await openActivity(site, { "title.en": "School on the coast" });
    const call = { seats: "2", answerDays: "10", "opens.day": "1", "opens.month": "11", "opens.year": "2026" };
    const closes = { "closes.day": "10", "closes.month": "1", "closes.year": "2027" };
    await site.send(`/en/console/capacity/${activity}/call`, { ...call, ...closes });
    const award = { criteria: "Took part in four of five days.", signedBy: "Sample IGF" };
    await site.send(`/en/console/capacity/${activity}/certificates/what`, award);
    await joinCohort(ctx, { activity, name: "Sample Grace", email: "grace@people.example", lang: "en" });
    const { items } = await listParticipants(ctx.db, activity, { limit: 1 });
    await ctx.transaction((tx) => completeParticipant(tx.db, { id: items[0]?.id ?? "", now: tx.now }));
    const asked = {
      ...{ title: "Training on routing", purpose: "For towns.", organisation: "Towns" },
      topics: "access",
    };
    const contact = { contactName: "Sample Amina", contactEmail: "amina@people.example" };
    const sent = await visit(site.node, site.clock).send("/en/capacity/requests/new", { ...asked, ...contact });
    [, own = ""] = /^(\/en\/capacity\/me\/[\w-]{32})$/.exec(sent.location) ?? [];
    [, request = ""] = /\/requests\/([0-9a-z]{26})"/.exec((await site.get("/en/console/capacity/requests")).text) ?? [];
    const words = { words: "We could host it in our hall." };
    await visit(site.node, site.clock).send(`${own}/requests/${request}/write`, words);
    [prepares, selects] = [await site.as("editor"), await site.as("reviewer")];
  });
  afterAll(() => site?.remove());

  const statuses = async (who: Session, paths: readonly string[]) =>
    Promise.all(paths.map(async (path) => [path, (await who.get(`/en/console/capacity${path}`)).status]));
  const all = (paths: readonly string[], status: number) => paths.map((path) => [path, status]);
  const under = (right: keyof typeof desks) => desks[right].map((path) => `/${activity}/${path}`);

  it("of people opens who applies, takes part, is certified and is asked later, by links from the menu on", async () => {
    const today = (await selects.get("/en/console")).text;
    expect(today).toContain('href="/en/console/capacity/people"');
    expect(today).toContain(`href="/en/console/capacity/${activity}/certificates"`);
    expect(today).not.toMatch(/href="\/en\/console\/capacity(\/requests)?"/);
    const list = (await selects.get("/en/console/capacity/people")).text;
    for (const words of ["School on the coast", `href="/en/console/capacity/${activity}"`])
      expect(list).toContain(words);
    expect(list).toMatch(/<td class="num"[^>]*><div>1<\/div><\/td><\/tr>/);
    const page = (await selects.get(`/en/console/capacity/${activity}`)).text;
    for (const path of under("capacity.people")) expect(page).toContain(`href="/en/console/capacity${path}"`);
    for (const act of ["/edit", "/withdraw", "/cancel", "/sessions", "/curriculum"])
      expect(page).not.toContain(`/console/capacity/${activity}${act}"`);
    const open = [...under("capacity.people"), "/people", "/follow-up", "/alumni"];
    expect(await statuses(selects, open)).toEqual(all(open, 200));
    for (const path of under("capacity.people"))
      expect((await selects.get(`/en/console/capacity${path}`)).text).not.toContain('href="/en/console/capacity"');
    const shut = [...under("capacity.manage"), "", "/drafts/new", "/requests", "/partners", "/pathways", "/resources"];
    expect(await statuses(selects, shut)).toEqual(all(shut, 403));
  });

  it("of people opens what who asked for capacity wrote and how to reach them, and nothing that changes the request", async () => {
    const asked = "/en/console/capacity/asked";
    expect((await selects.get("/en/console")).text).toContain(`href="${asked}/${request}"`);
    expect((await selects.get("/en/console/capacity/people")).text).toContain(`href="${asked}"`);
    expect((await selects.get(asked)).text).toContain("Sample Amina");
    const page = (await selects.get(`${asked}/${request}`)).text;
    for (const words of ["amina@people.example", "in our hall.", "Training on routing"]) expect(page).toContain(words);
    expect(page).not.toContain("/console/capacity/requests");
    await selects.send(`${asked}/${request}/write`, { words: "How many seats?" });
    expect((await site.stranger(own)).text).toContain("How many seats?");
    const acts = ["publish", "edit", "close", "withdraw", "met", "proposed", "reopen"];
    for (const act of acts)
      expect((await selects.send(`/en/console/capacity/requests/${request}/${act}`, {})).status, act).toBe(403);
    expect((await prepares.get("/en/console")).text).not.toContain(asked);
    for (const path of ["", "/edit", "/close", "/withdraw"]) {
      const seen = await prepares.get(`/en/console/capacity/requests/${request}${path}`);
      expect([path, seen.status]).toEqual([path, 200]);
      expect(seen.text).not.toMatch(/amina|in our hall|How many seats/i);
    }
    for (const path of ["", `/${request}`, `/${request}/write`])
      expect((await prepares.get(`${asked}${path}`)).status).toBe(403);
    for (const path of ["write", "noted"])
      expect((await prepares.send(`${asked}/${request}/${path}`, { words: "x" })).status).toBe(403);
  });

  it("of activities opens what is taught, asked for and offered, and nothing about a person", async () => {
    const page = (await prepares.get(`/en/console/capacity/${activity}`)).text;
    for (const path of under("capacity.manage")) expect(page).toContain(`href="/en/console/capacity${path}"`);
    for (const path of under("capacity.people")) expect(page).not.toContain(`href="/en/console/capacity${path}"`);
    const today = (await prepares.get("/en/console")).text;
    expect(today).toContain('href="/en/console/capacity"');
    expect(today).not.toMatch(/console\/capacity\/(people|[0-9a-z]{26}\/certificates)"/);
    const open = [...under("capacity.manage"), "", "/drafts/new", "/requests", "/partners", "/pathways", "/resources"];
    expect(await statuses(prepares, open)).toEqual(all(open, 200));
    const shut = [...under("capacity.people"), "/people", "/follow-up", "/alumni", `/${activity}/call`];
    expect(await statuses(prepares, shut)).toEqual(all(shut, 403));
  });
});
