import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressFor } from "../test-people.ts";
import { findCertificate } from "./certificate-store.ts";
import { type OpenCertificates, openCertificates } from "./test-certificates.ts";

describe("certificates", () => {
  let at: OpenCertificates;
  beforeAll(async () => {
    at = await openCertificates();
  });
  afterAll(async () => {
    await at?.open.close();
  });

  it("have a page that says whether they are good, and shows name and file only when the person wants it", async () => {
    const { page, ownPage: own, token, participant } = await at.issued("Kim");
    const first = await at.anyone().get(page);
    for (const text of [
      "Valid",
      "School on Internet Governance",
      "ada IGF",
      "7.5 hours",
      "has not agreed to show their name",
    ])
      expect(first.text).toContain(text);
    expect(first.text).not.toContain("Kim");
    expect([first.headers.get("x-robots-tag"), first.text.includes('name="robots" content="noindex"')]).toEqual([
      "noindex",
      true,
    ]);
    for (const file of ["badge.jwt", "badge.json", "badge.svg", "print"])
      expect((await at.anyone().get(`${page}/${file}`)).status).toBe(404);
    const plain = page.replace("/en", "");
    expect((await at.anyone().get(plain)).location).toBe(page);
    expect((await fetch(at.open.site.node.origin + plain, { headers: { accept: "text/plain" } })).status).toBe(404);

    await at.anyone().send(`${own}/certificates/for/${participant}`, { name: "Kim", shown: "yes" });
    const shown = (await at.anyone().get(page)).text;
    for (const text of ["Kim", "badge.jwt"]) expect(shown).toContain(text);
    const signed = await token();
    expect(await at.fetchText(at.open.site.node.origin + plain, "text/plain")).toBe(signed);
    expect((await at.anyone().get(`${page}/badge.json`)).text).toContain('"identityHash": "Kim"');
    const print = (await at.anyone().get(`${page}/print`)).text;
    for (const text of ["Kim", "Ada, chair", "<svg", at.open.site.node.origin + plain]) expect(print).toContain(text);
    expect(await at.check((await at.anyone().get(`${page}/badge.svg`)).text)).toContain("Valid");
    await at.anyone().send(`${own}/certificates/for/${participant}`, { name: "Kim", shown: "no" });
    expect((await at.anyone().get(page)).text).not.toContain("Kim");
    expect(JSON.parse((await at.anyone().get(`${own}/data.json`)).text).certificates.list).toHaveLength(1);
  });

  it("are removed at the person's wish: the page says so, and the list stays as it was", async () => {
    const { page, ownPage: own, token } = await at.issued("Nora");
    const signed = await token();
    const remove = `${own}/certificates/${page.split("/").at(-1)}/remove`;
    expect((await at.anyone().get(remove)).text).toContain("deleted here at once, for good");
    expect((await at.anyone().send(remove)).location).toContain("?certificate=removed");
    const gone = await at.anyone().get(page);
    expect(gone.text).toContain("removed at the wish of the person");
    for (const text of ["Nora", "School on"]) expect(gone.text).not.toContain(text);
    expect((await findCertificate(at.open.ctx.db, page.split("/").at(-1) ?? ""))?.sealed).toBeUndefined();
    expect(await at.isListed(signed)).toBe(false);
    expect(await at.check(signed)).toContain("Removed");
    expect(await at.open.site.facts("personal-data.erased")).toBe(1);

    const other = await at.issued("Olga");
    await at.open.site.node.run("erase", { arguments: { email: addressFor("Olga") }, options: { yes: true } });
    expect((await at.anyone().get(other.page)).text).toContain("removed at the wish of the person");
    const rows = await at.open.ctx.db.selectFrom("capacity_building_certificate").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain("Olga");
  });
});
