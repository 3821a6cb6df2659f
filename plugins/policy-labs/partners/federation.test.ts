import { deriveId } from "@nri-commons/core/kit";
import { befriend, until } from "@nri-commons/core/testing";
import { type CapturedMail, captureMail } from "@nri-commons/core/testing/capture-mail";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { visit } from "@nri-commons/core/testing/visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import policyLabs from "../plugin.ts";
import { openLab, takePart } from "../test-labs.ts";

describe("a lab whose members are on two sites", () => {
  let mail: CapturedMail;
  let ada: OpenConsole;
  let ben: OpenConsole;
  let cleo: OpenConsole;
  beforeAll(async () => {
    mail = await captureMail();
    ada = await openConsole({ name: "ada", plugins: [policyLabs], mail });
    const { clock } = ada;
    ben = { ...(await openConsole({ name: "ben", plugins: [policyLabs], mail, clock })), clock };
    cleo = { ...(await openConsole({ name: "cleo", plugins: [policyLabs], mail, clock })), clock };
    for (const [one, other] of [
      [ada, ben],
      [ben, ada],
      [cleo, ada],
    ] as const)
      await befriend(one.node, other.node);
  });
  afterAll(async () => {
    await Promise.all([ada, ben, cleo].map((site) => site?.remove()));
    await mail?.stop();
  });

  const later = { "closes.year": "2029" };
  const page = async (site: OpenConsole, path: string) => (await site.stranger(path)).text;
  const settle = async () => {
    for (const site of [ada, ben, cleo]) await site.node.jobs.idle();
  };
  async function arrives(site: OpenConsole, title: string): Promise<string> {
    await until(async () => (await page(site, "/en/labs")).includes(title));
    return new RegExp(`/en/labs/([0-9a-z]{26})"[^>]*><[^>]*>${title}`).exec(await page(site, "/en/labs"))?.[1] ?? "";
  }

  it("invites the other site, which takes part; its member contributes there, and sees there what became of it", async () => {
    const own = await openLab(ada, { ...later, "title.en": "One lab for both" });
    const there = await arrives(ben, "One lab for both");
    expect(await page(ben, `/en/labs/${there}/join`)).toContain("Nobody can join here now.");
    await ada.send(`/en/console/labs/${own}/partners`, { actor: ben.node.actor, words: "Your teachers know." });
    await until(async () => (await ben.get("/en/console/labs/elsewhere")).text.includes("Your teachers know."));
    expect((await ben.get("/en/console")).text).toContain("Another site invites you to a lab");
    const invited = (await ben.get("/en/console/labs/elsewhere")).text;
    await ben.send(/action="([^"]+\/accept)"/.exec(invited)?.[1] ?? "", {});
    await until(async () => (await page(ben, `/en/labs/${there}`)).includes(`/en/labs/${there}/join`));
    expect(await page(ada, `/en/labs/${own}`)).toContain("Members of other initiatives take part, too: ben IGF.");

    const person = await takePart(ben, mail, { lab: there, name: "Bea" });
    const { send, get } = visit(ben.node, ben.clock);
    await send(`${person}/contribute`, { kind: "evidence", text: "We tried it in **Mombasa**.", language: "en" });
    await until(async () => (await page(ada, `/en/labs/${own}`)).includes("<strong>Mombasa</strong>"));
    expect(await page(ada, `/en/labs/${own}`)).not.toContain("Bea");
    expect(await page(ada, `/en/labs/${own}`)).not.toContain("bea@people.example");

    const desk = `/en/console/labs/${own}/contributions`;
    const one = new RegExp(`${desk}/[0-9a-z]{26}(?=")`).exec((await ada.get(desk)).text)?.[0] ?? "";
    await ada.send(one, { fate: "not-used", reason: "It was another law.", reply: "Still: thank you." });
    await until(async () => (await page(ben, `/en/labs/${there}`)).includes("It was another law."));
    expect((await get(person)).text).toContain("Still: thank you.");
    await ada.send(one, { fate: "used", usedIn: "Option 1" });
    await until(async () => (await get(person)).text.includes("Option 1"));

    const back = /\/en\/labs\/me\/[\w-]+\/take-back\/[0-9a-z]{26}/.exec((await get(person)).text)?.[0] ?? "";
    await send(back);
    await until(async () => !(await page(ada, `/en/labs/${own}`)).includes("Mombasa"));
  });

  it("is told by a site that it takes part, at once where everybody may join, else when the team says so", async () => {
    const open = await openLab(ada, { ...later, "title.en": "Open to all" });
    const there = await arrives(ben, "Open to all");
    await ben.send(`/en/console/labs/elsewhere/${there}/ask`, {});
    await ben.send(`/en/console/labs/elsewhere/${there}/ask`, {});
    await until(async () => (await page(ada, `/en/labs/${open}`)).includes("ben IGF"));
    const leave = `/en/console/labs/elsewhere/${there}/leave`;
    await until(async () => (await ben.get("/en/console/labs/elsewhere")).text.includes(leave));
    expect((await ben.get(leave)).text).toContain("no longer listed at the lab");
    await ben.send(leave, {});
    await ben.send(leave, {});
    await until(async () => !(await page(ada, `/en/labs/${open}`)).includes("ben IGF"));
    expect((await ada.get(`/en/console/labs/${open}/partners`)).text).toContain("Ended");
    await until(async () => (await ben.get("/en/console/labs/elsewhere")).text.includes(`elsewhere/${there}/ask"`));
    await ben.send(`/en/console/labs/elsewhere/${there}/ask`, {});
    await until(async () => (await page(ada, `/en/labs/${open}`)).includes("ben IGF"));
    const closed = await openLab(ada, { ...later, "title.en": "By approval", joining: "approval" });
    const second = await arrives(ben, "By approval");
    await ben.send(`/en/console/labs/elsewhere/${second}/ask`, {});
    const desk = `/en/console/labs/${closed}/partners`;
    await until(async () => (await ada.get(desk)).text.includes("Asks to take part"));
    expect(await page(ada, `/en/labs/${closed}`)).not.toContain("ben IGF");
    await ada.send(/action="([^"]+\/decline)"/.exec((await ada.get(desk)).text)?.[1] ?? "", {});
    await until(async () => (await ben.get("/en/console/labs/elsewhere")).text.includes("They declined last time."));
    await ben.send(`/en/console/labs/elsewhere/${second}/ask`, {});
    await until(async () => /\/accept"/.test((await ada.get(desk)).text));
    await ada.send(/action="([^"]+\/accept)"/.exec((await ada.get(desk)).text)?.[1] ?? "", {});
    await until(async () => (await page(ben, `/en/labs/${second}`)).includes(`/en/labs/${second}/join`));
    await ada.send(/action="([^"]+\/end)"/.exec((await ada.get(desk)).text)?.[1] ?? "", {});
    await until(async () => !(await page(ben, `/en/labs/${second}`)).includes(`/en/labs/${second}/join`));
  });

  it("counts nothing of a site that does not take part, and everything once it does", async () => {
    const own = await openLab(ada, { ...later, "title.en": "Not for everybody", joining: "approval" });
    const there = await arrives(ben, "Not for everybody");
    const iri = `${ada.node.origin}/ap/objects/${own}`;
    await say(ben, iri, "Heard from outside");
    await settle();
    expect(await page(ada, `/en/labs/${own}`)).not.toContain("Heard from outside");
    await ben.send(`/en/console/labs/elsewhere/${there}/ask`, {});
    const desk = `/en/console/labs/${own}/partners`;
    await until(async () => /\/accept"/.test((await ada.get(desk)).text));
    await ada.send(/action="([^"]+\/accept)"/.exec((await ada.get(desk)).text)?.[1] ?? "", {});
    await until(async () => (await page(ada, `/en/labs/${own}`)).includes("Heard from outside"));
  });

  it("shows a third site everything, in whichever order it came, once", async () => {
    const own = await openLab(ada, { ...later, "title.en": "Seen from afar" });
    const there = await arrives(cleo, "Seen from afar");
    const person = await takePart(ada, mail, { lab: own, name: "Ann" });
    await visit(ada.node, ada.clock).send(`${person}/contribute`, {
      kind: "proposal",
      text: "Try it twice.",
      language: "en",
    });
    await until(async () => (await page(cleo, `/en/labs/${there}`)).includes("Try it twice."));
    await cleo.node.run("reindex");
    expect((await page(cleo, `/en/labs/${there}`)).split("Try it twice.").length).toBe(2);
    expect(await page(cleo, `/en/labs/${there}`)).toContain("Take part on its own site");
  });

  /** What a site says without having been asked, as a plugin of another make could. */
  async function say(site: OpenConsole, lab: string, content: string): Promise<void> {
    const id = `${site.node.origin}/ap/objects/${deriveId(lab, content)}`;
    const object = { id, type: "Note", "nri:kind": "PolicyLabContribution", attributedTo: site.node.actor, content };
    const whole = { ...object, "nri:lab": lab, inReplyTo: lab, updated: new Date(site.clock.now()).toISOString() };
    await site.node.transaction((tx) =>
      site.node.federation.publish(tx, { verb: "Create", object: whole, audience: "public", revision: "1" }),
    );
    site.node.federation.published();
  }
});
