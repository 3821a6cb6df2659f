import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenConsole, openConsole, type Session } from "../../../testing/open-console.ts";

let site: OpenConsole;
let other: Server;
let elsewhere = "";
beforeAll(async () => {
  site = await openConsole();
  other = createServer((request, response) => {
    response.statusCode = { "/here": 200, "/closed": 403 }[request.url ?? ""] ?? 404;
    response.end("x");
  });
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  elsewhere = `http://localhost:${(other.address() as AddressInfo).port}`;
});
afterAll(async () => {
  other.close();
  await site.remove();
});

/** A draft of a report that somebody handed in, or who may publish kept inside. */
async function handIn(who: Session, how: Record<string, string> = { nevertheless: "yes" }): Promise<string> {
  const form = new FormData();
  form.set("title.en", "Report 2026");
  form.set("plain.en", "Roads before towers.");
  form.set("text.en", `See ${elsewhere}/here, ${elsewhere}/closed and ${elsewhere}/gone.`);
  const begun = await who.upload("/en/console/outputs/drafts/new", form);
  const at = begun.location.replace(/\/about$/, "");
  await who.send(`${at}/about`, {
    type: "nri-annual-report",
    producer: "community",
    endorsedBy: "Kenya ICT Action Network\nSample Chamber",
    mark: "own-logo",
  });
  await who.send(`${at}/tags`, { audiences: ["policy-makers"], keywords: "broadband\nfibre" });
  const done = await who.send(`${at}/check`, how);
  return /outputs\/([0-9a-z]{26})/.exec(done.location)?.[1] ?? "";
}

const common = ["read", "facts", "names", "licence", "languages"];

describe("the review of an output", () => {
  it("asks for what its type needs, keeps what was ticked when something is missing, and stays with the output", async () => {
    const id = await handIn(await site.as("contributor"));
    const page = `/en/console/outputs/${id}`;
    expect((await site.get(page)).text).toContain("It gives the number of participants");
    const short = await site.send(`${page}/review`, { checks: common, note: "" });
    expect(short.status).toBe(422);
    expect(short.text).toMatch(/value="languages" checked=""/);
    await site.send(`${page}/review`, { answer: "returned", note: "Name the source." });
    site.clock.move(1000);
    const approved = await site.send(`${page}/review`, { checks: [...common, "figures", "keyMessages"] });
    expect(approved.status).toBe(303);
    await site.send(`${page}/publish`, {});
    const kept = (await site.get(page)).text;
    expect(kept).toContain("2 answers of reviewers");
    expect(kept).toContain("Name the source.");
    expect(kept).toContain("Its key messages stand as points of their own");
  });

  it("asks who publishes for what nobody has confirmed, tells what is open, and keeps what was confirmed", async () => {
    const id = await handIn(site, { finish: "draft" });
    const page = `/en/console/outputs/${id}`;
    expect((await site.get(page)).text).toContain(`href="${page}/publish"`);
    const asked = await site.get(`${page}/publish`);
    expect(asked.text).toContain("Before you publish, confirm each of these");
    expect(asked.text).not.toContain("publish it all the same");
    const open = await site.send(`${page}/publish`, { checks: ["read", "names"] });
    expect(open.status).toBe(422);
    expect(open.text).toContain("5 points are open.");
    expect(open.text).toMatch(/value="names" checked=""/);
    expect((await site.stranger(`/en/outputs/${id}`)).status).toBe(404);
    const done = await site.send(`${page}/publish`, { checks: ["read", "names"], nevertheless: "yes" });
    expect(done.location).toContain("done=added");
    expect((await site.get(page)).text).toMatch(/with these points confirmed:[\s\S]*I have read the whole text/);
  });

  it("asks the same at the end of the form, and nothing where it stays inside", async () => {
    const kept = await handIn(site, { finish: "draft" });
    expect(kept).not.toBe("");
    expect(await handIn(site, { checks: "read" })).toBe("");
    const [draft] = (await site.get("/en/console/outputs?tab=inside")).text.match(/drafts\/[0-9a-z]{26}\/check/) ?? [];
    const end = `/en/console/outputs/${draft}`;
    expect((await site.get(end)).text).toContain("Before you publish, confirm each of these");
    const all = [...common, "figures", "keyMessages"];
    expect((await site.send(end, { checks: all })).location).toContain("done=added");
  });

  it("does not ask again for what a reviewer confirmed of the very text, and does after a change", async () => {
    const id = await handIn(await site.as("contributor"));
    const page = `/en/console/outputs/${id}`;
    site.clock.move(1000);
    await site.send(`${page}/review`, { checks: [...common, "figures", "keyMessages"] });
    const approved = (await site.get(`${page}/publish`)).text;
    expect(approved).toContain("A reviewer confirmed:");
    expect(approved).not.toContain('name="checks"');
    site.clock.move(1000);
    const draft = (await site.send(`${page}/edit`, {})).location.replace(/\/check$/, "");
    const changed = new FormData();
    changed.set("title.en", "Report 2026, longer");
    changed.set("text.en", "More.");
    await site.upload(`${draft}/content`, changed);
    await site.send(`${draft}/check`, {});
    expect((await site.get(`${page}/publish`)).text).toContain('name="checks"');
  });

  it("has its links looked at by a job, which says which lead nowhere", async () => {
    const id = await handIn(site, { finish: "draft" });
    const page = `/en/console/outputs/${id}`;
    expect((await site.get(page)).text).toContain("Check the 3 links");
    for (let twice = 0; twice < 2; twice++) {
      await site.send(`${page}/links`, {});
      await site.node.jobs.idle();
    }
    const told = (await site.get(page)).text;
    expect(told).toContain("2 of 3 need a look");
    const text = told.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    expect(text).toContain(`Leads nowhere ${elsewhere.replace("http://", "")}`);
    expect(text).toContain("Look yourself");
    expect(text).not.toContain("looked at.");
  });

  it("shows readers who endorses it, for whom it is, its words and its mark; a mark by permission needs one", async () => {
    const id = await handIn(site);
    const page = (await site.stranger(`/en/outputs/${id}`)).text;
    for (const told of ["Sample Chamber", "Policy makers", "Roads before towers.", "broadband", "logo"])
      expect(page).toContain(told);
    const edit = await site.send(`/en/console/outputs/${id}/edit`, {});
    const about = edit.location.replace("/check", "/about");
    const kept = await site.get(about);
    expect(kept.text).toContain("Kenya ICT Action Network\nSample Chamber");
    const refused = await site.send(about, { type: "nri-annual-report", producer: "community", mark: "igf-logo" });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('href="#field-markBy"');
  });
});
