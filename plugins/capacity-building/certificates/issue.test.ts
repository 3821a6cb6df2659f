import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenCertificates, openCertificates } from "./test-certificates.ts";

describe("certificates", () => {
  let at: OpenCertificates;
  beforeAll(async () => {
    at = await openCertificates();
  });
  afterAll(async () => {
    await at?.open.close();
  });

  it("are issued to everybody who completed, once it is said what they say; each gets a mail, and the team sees how far it is", async () => {
    const activity = await at.open.activity();
    const desk = `/en/console/capacity/${activity}/certificates`;
    expect((await at.open.site.get(desk)).text).toContain("Before the first certificate, say what it says");
    const wrong = await at.open.site.send(`${desk}/what`, { criteria: "", hours: "many" });
    for (const text of ["Say what one had to do", "Write the hours as a number", 'value="many"'])
      expect(wrong.text).toContain(text);

    const { desk: list, participants } = await at.school("Grace", "Henry", "Iris");
    const before = (await at.open.site.get(list)).text;
    for (const text of ["Issue 3 certificates", "Grace", "3 people completed it"]) expect(before).toContain(text);
    const preview = (await at.open.site.get(`${list}/${participants[0]}/preview`)).text;
    for (const text of [
      "Preview, not a certificate",
      "Grace",
      "School on Internet Governance",
      "7.5 hours",
      "Ada, chair",
    ])
      expect(preview).toContain(text);
    const today = (await at.open.site.get("/en/console")).text;
    expect(today).toContain("3 people completed “School on Internet Governance” and have no certificate");
    const offer = (await at.open.site.stranger(list.replace(/\/console(.*)\/certificates$/, "$1"))).text;
    expect(offer).toContain("gets a certificate that anybody can check");
    await at.open.site.send(`${list}/issue-all`, {});
    // Twice changes nothing.
    await at.open.site.send(`${list}/issue-all`, {});
    await at.idle();
    const after = (await at.open.site.get(`${list}?done=asked`)).text;
    for (const text of ["3 with a certificate", "0 without", "Everybody who got one has a mail"])
      expect(after).toContain(text);
    for (const name of ["grace", "henry", "iris"]) {
      const letters = at.open.mail
        .mails()
        .filter(({ to, subject }) => JSON.stringify(to).includes(name) && subject?.startsWith("Your certificate"));
      expect([name, letters.length]).toEqual([name, 1]);
    }
    expect((await (await at.open.site.as("reviewer")).get(list)).status).toBe(403);
    expect((await at.open.site.stranger(list)).status).not.toBe(200);
  });

  it("are issued anew with another name at the same address, and what was signed before counts as replaced", async () => {
    const { page, ownPage: own, token, desk, participant } = await at.issued("Lena");
    const old = await token();
    await at.anyone().send(`${own}/certificates/for/${participant}`, { name: "Lena Maria Okoth", shown: "yes" });
    expect((await at.anyone().get(page)).text).not.toContain("Maria");
    expect((await at.open.site.get(desk)).text).toContain("wants another name on it");
    expect((await at.open.site.get(`${desk}/${participant}/again`)).text).toContain("count as replaced");
    await at.open.site.send(`${desk}/${participant}/again`, {});
    await at.idle();
    expect((await at.anyone().get(page)).text).toContain("Lena Maria Okoth");
    expect([await at.isListed(old), await at.isListed(await token())]).toEqual([true, false]);
    expect(await at.check(old)).toContain("Replaced by a newer one");
    const [before, after] = [decodeJwt(old), decodeJwt(await token())];
    expect([after.jti, after.sub, after["awardedDate"]]).toEqual([before.jti, before.sub, before["validFrom"]]);
  });

  it("are revoked with a reason that everybody reads, and can be issued anew", async () => {
    const { page, token, desk, participant } = await at.issued("Musa");
    const signed = await token();
    const wrong = await at.open.site.send(`${desk}/${participant}/revoke`, { reason: "" });
    expect([wrong.status, wrong.text.includes("Say why it is revoked.")]).toEqual([422, true]);
    await at.open.site.send(`${desk}/${participant}/revoke`, { reason: "Issued by mistake" });
    const revoked = (await at.anyone().get(page)).text;
    for (const text of ["Revoked", "Issued by mistake"]) expect(revoked).toContain(text);
    expect(await at.isListed(signed)).toBe(true);
    expect(await at.check(signed)).toContain("Issued by mistake");
    await at.open.site.send(`${desk}/${participant}/again`, {});
    await at.idle();
    const again = (await at.anyone().get(page)).text;
    expect([again.includes("Valid"), again.includes("Issued by mistake")]).toEqual([true, false]);
    expect(await at.check(signed)).toContain("Replaced");
  });
});
