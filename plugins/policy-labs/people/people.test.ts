import { type CapturedMail, captureMail } from "@nri-commons/core/testing/capture-mail";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { visit } from "@nri-commons/core/testing/visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import policyLabs from "../plugin.ts";
import { openLab, takePart } from "../test-labs.ts";

describe("people in a lab", () => {
  let mail: CapturedMail;
  let site: OpenConsole;
  beforeAll(async () => {
    mail = await captureMail();
    site = await openConsole({ name: "ada", plugins: [policyLabs], mail });
  });
  afterAll(async () => {
    await site?.remove();
    await mail?.stop();
  });

  const later = { "closes.year": "2029" };
  const anyone = () => visit(site.node, site.clock);
  const page = async (path: string) => (await site.stranger(path)).text;

  it("take part by a mailed link with a button; a look alone changes nothing", async () => {
    const lab = await openLab(site, later);
    const own = await takePart(site, mail, { lab, name: "Grace", confirm: false });
    expect((await anyone().get(own)).text).toContain("One more step");
    expect((await site.get(`/en/console/labs/${lab}/members`)).text).toContain("Not confirmed yet");
    await anyone().send(own, {}, `${own}/confirm`);
    await anyone().send(own, {}, `${own}/confirm`);
    expect((await anyone().get(own)).text).toContain("You take part");
    expect((await anyone().get(own)).headers.get("cache-control")).toBe("private, no-store");
  });

  it("name their mistakes, keep what was typed, and learn nothing of who takes part already", async () => {
    const lab = await openLab(site, later);
    const form = `/en/labs/${lab}/join`;
    const wrong = await anyone().send(form, { name: "", email: "nobody", group: "" });
    expect(wrong.status).toBe(422);
    for (const text of ["A name or pseudonym", "An e-mail address", "Choose the stakeholder group", 'value="nobody"'])
      expect(wrong.text).toContain(text);
    await takePart(site, mail, { lab, name: "Henry" });
    const again = await anyone().send(form, { name: "Henry", email: "henry@people.example", group: "government" });
    expect(again.location).toBe(`/en/labs/${lab}/join/sent`);
    await mail.waitFor(({ text = "" }) => text.includes("You do already."));
  });

  it("wait for the convenors where they decide, and are let in or not", async () => {
    const lab = await openLab(site, { ...later, joining: "approval" });
    const own = await takePart(site, mail, { lab, name: "Iris" });
    expect((await anyone().get(own)).text).toContain("The convenors decide");
    expect((await site.get("/en/console")).text).toContain("1 person waits to be let into a lab");
    const desk = (await site.get(`/en/console/labs/${lab}/members`)).text;
    const take = /action="([^"]+\/take)"/.exec(desk)?.[1] ?? "";
    await site.send(take, {});
    expect((await anyone().get(own)).text).toContain("You take part");
  });

  it("are shown as numbers of five and more only, and by name only who wants it", async () => {
    const lab = await openLab(site, later);
    const join = async (name: string, more: Record<string, string> = {}) =>
      takePart(site, mail, { lab, name, ...more });
    for (const name of ["p1", "p2", "p3", "p4"]) await join(name);
    expect(await page(`/en/labs/${lab}`)).toContain("Fewer than 5 people take part so far.");
    await join("p5", { named: "yes" });
    await join("Secret Sam", { group: "academia" });
    const shown = await page(`/en/labs/${lab}`);
    expect(shown).toContain("6 people take part.");
    expect(shown).toMatch(/Government<\/bdi><\/th>\s*<td class="num">5</);
    expect(shown).not.toMatch(/Academia[^<]*<\/bdi><\/th>\s*<td class="num">1</i);
    expect(shown).toContain("<bdi>p5</bdi>");
    expect(shown).not.toContain("Secret Sam");
    expect(shown).not.toContain("<bdi>p1</bdi>");
  });

  it("take a copy of everything along, and leave: nothing stays but their words, without a name", async () => {
    const lab = await openLab(site, later);
    const own = await takePart(site, mail, { lab, name: "Joan", named: "yes" });
    await anyone().send(`${own}/contribute`, { kind: "evidence", text: "It **works** in Kisumu.", language: "en" });
    expect(await page(`/en/labs/${lab}`)).toContain("<strong>works</strong>");
    expect(await page(`/en/labs/${lab}`)).toContain("<bdi>Joan</bdi>");
    const copy = (await anyone().get(`${own}/data.json`)).text;
    expect(copy).toContain("joan@people.example");
    expect(copy).toContain("Kisumu");
    expect((await anyone().get(`${own}/leave`)).text).toContain("stay without your name");
    expect((await anyone().send(`${own}/leave`)).location).toBe("/en/labs/me/left");
    expect((await anyone().get(own)).status).toBe(404);
    const left = await page(`/en/labs/${lab}`);
    expect(left).toContain("<strong>works</strong>");
    expect(left).not.toContain("Joan");
    const found = await site.node.store.db
      .selectFrom("policy_labs_member" as never)
      .select("email" as never)
      .where("email" as never, "=", "joan@people.example" as never)
      .execute();
    expect(found).toEqual([]);
  });

  it("are found and erased by their address among the rest of what the site keeps", async () => {
    const lab = await openLab(site, later);
    const own = await takePart(site, mail, { lab, name: "Kim" });
    const found = await site.send("/en/console/people/data", { email: "kim@people.example" });
    expect(found.text || (await site.get(found.location)).text).toContain("Taking part in 1 policy lab");
    await site.node.run("erase", { arguments: { email: "kim@people.example" }, options: { yes: true } });
    expect((await anyone().get(own)).status).toBe(404);
  });

  it("are invited by the team, also to convene, and convenors settle what was said from their own page", async () => {
    const lab = await openLab(site, later);
    const guest = { name: "Lena", email: "lena@people.example", group: "academia", role: "convenor" };
    const sent = await site.send(`/en/console/labs/${lab}/members/invite`, guest);
    expect(sent.location).toContain("done=invited");
    const letter = await mail.waitFor(({ text = "" }) => text.includes("Lena"));
    const own = /\/en\/labs\/me\/[\w-]{32}/.exec(letter.text ?? "")?.[0] ?? "";
    await anyone().send(own, {}, `${own}/confirm`);
    const member = await takePart(site, mail, { lab, name: "Mona" });
    await anyone().send(`${member}/contribute`, { kind: "proposal", text: "Ask the parents.", language: "en" });
    expect((await anyone().get(`${member}/contributions`)).status).toBe(403);
    const list = (await anyone().get(`${own}/contributions`)).text;
    const one = new RegExp(`${own}/contributions/[0-9a-z]{26}`).exec(list)?.[0] ?? "";
    const refused = await anyone().send(one, { fate: "used" });
    expect(refused.text).toContain("Say where it was used.");
    await anyone().send(one, { fate: "used", usedIn: "Option 2", reply: "Thank you, Mona's idea." });
    const shown = await page(`/en/labs/${lab}/contributions?fate=used`);
    for (const text of ["Ask the parents.", "Option 2", "Thank you"]) expect(shown).toContain(text);
    await mail.waitFor(({ text = "" }) => text.includes("said what became of something that you said"));
  });

  it("say it otherwise while nothing became of it, which everybody sees; anybody can report what was said", async () => {
    const lab = await openLab(site, later);
    const own = await takePart(site, mail, { lab, name: "Rosa" });
    await anyone().send(`${own}/contribute`, { kind: "proposal", text: "Ask the parents.", language: "en" });
    const edit = /\/en\/labs\/me\/[\w-]+\/edit\/[0-9a-z]{26}/.exec((await anyone().get(own)).text)?.[0] ?? "";
    expect((await anyone().get(edit)).text).toContain("Ask the parents.</textarea>");
    const wrong = await anyone().send(edit, { kind: "proposal", text: "", language: "en" });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining("Write something.")]);
    expect(await page(`/en/labs/${lab}`)).not.toContain("(changed ");
    site.clock.move(3_600_000);
    const words = { kind: "proposal", text: "Ask parents and pupils.", language: "en" };
    await anyone().send(edit, words);
    await anyone().send(edit, words);
    const shown = await page(`/en/labs/${lab}/contributions`);
    expect(shown.match(/Ask parents and pupils\./g)).toHaveLength(1);
    expect(shown).toMatch(/\(changed \d+ \w+ \d{4}[^)]*\)/);
    expect(shown).not.toContain("Ask the parents.");
    const [, report = "", id = ""] =
      /href="([^"]+report\?page=\/labs\/[0-9a-z]+\/contributions\/([0-9a-z]{26}))"/.exec(shown) ?? [];
    const form = (await site.stranger(report)).text;
    expect(form).toContain(`value="/labs/${lab}/contributions/${id}"`);
    const other = await takePart(site, mail, { lab, name: "Sam" });
    expect((await anyone().get(`${other}/edit/${id}`)).status).toBe(404);
    await site.send(`/en/console/labs/${lab}/contributions/${id}`, { fate: "used", usedIn: "Option 1" });
    expect((await anyone().get(own)).text).not.toContain("/edit/");
    expect((await anyone().send(edit, { ...words, text: "Too late." })).status).toBe(422);
  });

  it("newcomers are a share beside the aim for them, and the groups that are invited stand there with the call", async () => {
    const lab = await openLab(site, later);
    for (const name of ["n1", "n2", "n3", "n4", "n5", "n6"]) await takePart(site, mail, { lab, name });
    const before = await page(`/en/labs/${lab}`);
    for (const text of ["40%", "Rural networks and Persons with disabilities"]) expect(before).toContain(text);
    expect(before).not.toContain("of them for the first time.");
    for (const name of ["o1", "o2", "o3", "o4", "o5", "o6"]) await takePart(site, mail, { lab, name, firstTime: "no" });
    const after = await page(`/en/labs/${lab}`);
    expect(after).toContain("50% of them for the first time.");
  });

  it("contribute once what they send twice, take it back, and say nothing when the lab is over", async () => {
    const lab = await openLab(site, later);
    const own = await takePart(site, mail, { lab, name: "Nia" });
    const wrong = await anyone().send(`${own}/contribute`, { kind: "", text: "", language: "en" });
    for (const text of ["Choose what it is.", "Write something."]) expect(wrong.text).toContain(text);
    const words = { kind: "concern", text: "<script>alert(1)</script> It costs too much.", language: "en" };
    await anyone().send(`${own}/contribute`, words);
    const shown = await page(`/en/labs/${lab}/contributions`);
    expect(shown).not.toContain("<script>alert");
    expect(shown.split("It costs too much.").length).toBe(2);
    const back = /\/en\/labs\/me\/[\w-]+\/take-back\/[0-9a-z]{26}/.exec((await anyone().get(own)).text)?.[0] ?? "";
    await anyone().send(back);
    expect(await page(`/en/labs/${lab}/contributions`)).not.toContain("It costs too much.");
    await site.send(`/en/console/labs/${lab}/close`, {});
    expect((await anyone().send(`${own}/contribute`, words)).status).toBe(422);
    expect(await page(`/en/labs/${lab}/join`)).toContain("Nobody can join here now.");
  });

  it("are forgotten after a week where nobody confirmed", async () => {
    const lab = await openLab(site, later);
    const own = await takePart(site, mail, { lab, name: "Otto", confirm: false });
    site.clock.move(8 * 86_400_000);
    site.node.jobs.wake();
    await site.node.jobs.idle();
    await expect.poll(async () => (await anyone().get(own)).status).toBe(404);
  });

  it("see what is hidden by the team no more, until it is shown again", async () => {
    const lab = await openLab(site, later);
    const own = await takePart(site, mail, { lab, name: "Pia" });
    await anyone().send(`${own}/contribute`, { kind: "question", text: "Who pays?", language: "en" });
    const desk = `/en/console/labs/${lab}/contributions`;
    const hide = /action="([^"]+\/hide)"/.exec((await site.get(desk)).text)?.[1] ?? "";
    await site.send(hide, {});
    expect(await page(`/en/labs/${lab}/contributions`)).not.toContain("Who pays?");
    expect((await site.get(desk)).text).toContain("Hidden here");
    await site.send(hide.replace(/hide$/, "show"), {});
    expect(await page(`/en/labs/${lab}/contributions`)).toContain("Who pays?");
    expect(await page(`/en/labs/${lab}`)).toContain(`/en/moderation/report?page=/labs/${lab}`);
  });
});
