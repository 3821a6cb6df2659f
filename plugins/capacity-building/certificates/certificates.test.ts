import type { JsonObject } from "@nri-commons/core/kit";
import { befriend } from "@nri-commons/core/testing";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { visit } from "@nri-commons/core/testing/visit";
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, type JWK } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { completeParticipant, listParticipants } from "../cohort/participant-store.ts";
import plugin from "../plugin.ts";
import { addressFor, type OpenCapacity, openCapacity } from "../test-people.ts";
import { hashEmail } from "./badge/hash-email.ts";
import { hasBit, unpackBits } from "./badge/status-list.ts";
import { findCertificate, putCertificate } from "./certificate-store.ts";
import { certificates } from "./room.ts";

describe("certificates", () => {
  let open: OpenCapacity;
  let ben: OpenConsole;
  beforeAll(async () => {
    open = await openCapacity();
    ben = await openConsole({ name: "ben", plugins: [plugin], clock: open.site.clock });
    await befriend(ben.node, open.site.node);
  });
  afterAll(async () => {
    await ben?.remove();
    await open?.close();
  });
  const anyone = (site: OpenConsole = open.site) => visit(site.node, open.site.clock);
  const idle = () => open.site.node.jobs.idle();

  /** An activity that these completed, with what its certificate says. */
  async function school(...names: string[]) {
    const activity = await open.activity();
    const own: Record<string, string> = {};
    for (const name of names) own[name] = await open.join(activity, name);
    const { items } = await listParticipants(open.ctx.db, activity, { limit: 100 });
    await open.ctx.transaction(async (tx) => {
      for (const { id } of items) await completeParticipant(tx.db, { id, now: tx.now });
    });
    const desk = `/en/console/capacity/${activity}/certificates`;
    await open.site.send(`${desk}/what`, {
      criteria: "Attended eight of ten evenings.",
      hours: "7,5",
      signedBy: "Ada, chair",
    });
    return { activity, desk, own, participants: items.map(({ id }) => id) };
  }

  /** One that was issued, with its page and the address of the person's own. */
  async function issued(name: string) {
    const made = await school(name);
    await open.site.send(`${made.desk}/issue-all`, {});
    await idle();
    const own = await open.ownPage(name);
    const page = /\/capacity\/certificates\/[\w-]{32}/.exec((await anyone().get(own)).text)?.[0] ?? "";
    const token = async () => (await anyone().get(`${own}${page.replace("/capacity", "")}/badge.jwt`)).text;
    return { ...made, own, page: `/en${page}`, token, participant: made.participants[0] ?? "" };
  }

  const fetchText = async (url: string, accept = "*/*") => (await fetch(url, { headers: { accept } })).text();
  /** As somebody does who has nothing of this software: the key at the address in the token, and `jose`. */
  async function proved(token: string): Promise<JsonObject> {
    const key = JSON.parse(await fetchText(String(decodeProtectedHeader(token).kid)));
    await compactVerify(token, await importJWK(key as JWK, "EdDSA"), { algorithms: ["EdDSA"] });
    return decodeJwt(token) as JsonObject;
  }
  async function isListed(token: string): Promise<boolean> {
    const entry = decodeJwt(token)["credentialStatus"] as Record<string, string>;
    const list = await proved((await fetchText(entry["statusListCredential"] ?? "")).trim());
    expect(list).toMatchObject({
      "@context": ["https://www.w3.org/ns/credentials/v2"],
      id: entry["statusListCredential"],
      type: ["VerifiableCredential", "BitstringStatusListCredential"],
      credentialSubject: { type: "BitstringStatusList", statusPurpose: "revocation" },
    });
    const bits = unpackBits(String((list["credentialSubject"] as JsonObject)["encodedList"])) ?? new Uint8Array();
    expect(bits.length * 8).toBe(131_072);
    return hasBit(bits, Number(entry["statusListIndex"]));
  }
  async function check(token: string, site: OpenConsole = open.site): Promise<string> {
    const sent = await anyone(site).send("/en/capacity/certificates", { token });
    expect(sent.status).toBe(303);
    await site.node.jobs.idle();
    return (await anyone(site).get(sent.location)).text;
  }

  it("are issued to everybody who completed, once it is said what they say; each gets a mail, and the team sees how far it is", async () => {
    const activity = await open.activity();
    const desk = `/en/console/capacity/${activity}/certificates`;
    expect((await open.site.get(desk)).text).toContain("Before the first certificate, say what it says");
    const wrong = await open.site.send(`${desk}/what`, { criteria: "", hours: "many" });
    for (const text of ["Say what one had to do", "Write the hours as a number", 'value="many"'])
      expect(wrong.text).toContain(text);

    const { desk: at, participants } = await school("Grace", "Henry", "Iris");
    const before = (await open.site.get(at)).text;
    for (const text of ["Issue 3 certificates", "Grace", "3 people completed it"]) expect(before).toContain(text);
    const preview = (await open.site.get(`${at}/${participants[0]}/preview`)).text;
    for (const text of [
      "Preview, not a certificate",
      "Grace",
      "School on Internet Governance",
      "7.5 hours",
      "Ada, chair",
    ])
      expect(preview).toContain(text);
    const today = (await open.site.get("/en/console")).text;
    expect(today).toContain("3 people completed “School on Internet Governance” and have no certificate");
    const offer = (await open.site.stranger(at.replace(/\/console(.*)\/certificates$/, "$1"))).text;
    expect(offer).toContain("gets a certificate that anybody can check");
    await open.site.send(`${at}/issue-all`, {});
    // Twice changes nothing.
    await open.site.send(`${at}/issue-all`, {});
    await idle();
    const after = (await open.site.get(`${at}?done=asked`)).text;
    for (const text of ["3 with a certificate", "0 without", "Everybody who got one has a mail"])
      expect(after).toContain(text);
    for (const name of ["grace", "henry", "iris"]) {
      const letters = open.mail
        .mails()
        .filter(({ to, subject }) => JSON.stringify(to).includes(name) && subject?.startsWith("Your certificate"));
      expect([name, letters.length]).toEqual([name, 1]);
    }
    expect((await (await open.site.as("reviewer")).get(at)).status).toBe(403);
    expect((await open.site.stranger(at)).status).not.toBe(200);
  });

  it("are Open Badges 3.0 that anybody verifies with the key at the address in them, also after a rotation", async () => {
    const { token, page } = await issued("Joan");
    const signed = await token();
    await open.site.node.run("keys rotate");
    const claims = await proved(signed);
    const { origin } = open.site.node;
    const url = `${origin}${page.replace("/en", "")}`;
    expect(decodeProtectedHeader(signed)).toEqual({
      alg: "EdDSA",
      typ: "JWT",
      kid: expect.stringMatching(new RegExp(`^${origin}/credentials/keys/[\\w-]{43}$`)),
    });
    const seconds = (value: unknown) => Date.parse(String(value)) / 1000;
    const subject = claims["credentialSubject"] as JsonObject;
    expect(claims).toEqual({
      "@context": [
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
      ],
      type: ["VerifiableCredential", "OpenBadgeCredential"],
      ...{ id: url, jti: url, name: "School on Internet Governance" },
      issuer: { id: `${origin}/ap/actors/ada`, type: ["Profile"], name: "ada IGF", url: origin },
      ...{ iss: `${origin}/ap/actors/ada`, sub: subject["id"], nbf: seconds(claims["validFrom"]) },
      validFrom: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      awardedDate: claims["validFrom"],
      credentialSubject: {
        id: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
        type: ["AchievementSubject"],
        activityStartDate: "2027-01-11T00:00:00Z",
        activityEndDate: "2027-03-26T23:59:59Z",
        identifier: [
          {
            ...{ type: "IdentityObject", hashed: true, identityType: "emailAddress" },
            ...{ identityHash: expect.stringMatching(/^sha256\$[0-9a-f]{64}$/), salt: expect.any(String) },
          },
          { type: "IdentityObject", hashed: false, identityType: "name", identityHash: "Joan" },
        ],
        achievement: {
          id: expect.stringContaining("/capacity/certificates/for/"),
          ...{ type: ["Achievement"], achievementType: "CertificateOfCompletion", inLanguage: "en" },
          name: "School on Internet Governance",
          description: "Ten evenings on how the Internet is governed.",
          criteria: { id: expect.stringContaining("/en/capacity/"), narrative: "Attended eight of ten evenings." },
          "https://w3id.org/nri-commons/ns#hours": 7.5,
          "https://w3id.org/nri-commons/ns#level": "introductory",
          "https://w3id.org/nri-commons/ns#languages": ["en"],
        },
      },
      credentialStatus: {
        ...{ id: expect.any(String), type: "BitstringStatusListEntry", statusPurpose: "revocation" },
        ...{ statusListIndex: expect.stringMatching(/^\d+$/), statusListCredential: expect.any(String) },
      },
      credentialSchema: [
        {
          id: "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
          type: "1EdTechJsonSchemaValidator2019",
        },
      ],
    });
    const [{ salt = "", identityHash = "" } = {}] = subject["identifier"] as Record<string, string>[];
    expect(hashEmail(addressFor("Joan"), salt).hash).toBe(identityHash);
    expect(JSON.stringify(claims)).not.toContain("people.example");
    expect(await isListed(signed)).toBe(false);
    expect(await check(signed)).toContain("Valid");
  });

  it("have a page that says whether they are good, and shows name and file only when the person wants it", async () => {
    const { page, own, token, participant } = await issued("Kim");
    const first = await anyone().get(page);
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
      expect((await anyone().get(`${page}/${file}`)).status).toBe(404);
    const plain = page.replace("/en", "");
    expect((await anyone().get(plain)).location).toBe(page);
    expect((await fetch(open.site.node.origin + plain, { headers: { accept: "text/plain" } })).status).toBe(404);

    await anyone().send(`${own}/certificates/for/${participant}`, { name: "Kim", shown: "yes" });
    const shown = (await anyone().get(page)).text;
    for (const text of ["Kim", "badge.jwt"]) expect(shown).toContain(text);
    const signed = await token();
    expect(await fetchText(open.site.node.origin + plain, "text/plain")).toBe(signed);
    expect((await anyone().get(`${page}/badge.json`)).text).toContain('"identityHash": "Kim"');
    const print = (await anyone().get(`${page}/print`)).text;
    for (const text of ["Kim", "Ada, chair", "<svg", open.site.node.origin + plain]) expect(print).toContain(text);
    expect(await check((await anyone().get(`${page}/badge.svg`)).text)).toContain("Valid");
    await anyone().send(`${own}/certificates/for/${participant}`, { name: "Kim", shown: "no" });
    expect((await anyone().get(page)).text).not.toContain("Kim");
    expect(JSON.parse((await anyone().get(`${own}/data.json`)).text).certificates.list).toHaveLength(1);
  });

  it("are issued anew with another name at the same address, and what was signed before counts as replaced", async () => {
    const { page, own, token, desk, participant } = await issued("Lena");
    const old = await token();
    await anyone().send(`${own}/certificates/for/${participant}`, { name: "Lena Maria Okoth", shown: "yes" });
    expect((await anyone().get(page)).text).not.toContain("Maria");
    expect((await open.site.get(desk)).text).toContain("wants another name on it");
    expect((await open.site.get(`${desk}/${participant}/again`)).text).toContain("count as replaced");
    await open.site.send(`${desk}/${participant}/again`, {});
    await idle();
    expect((await anyone().get(page)).text).toContain("Lena Maria Okoth");
    expect([await isListed(old), await isListed(await token())]).toEqual([true, false]);
    expect(await check(old)).toContain("Replaced by a newer one");
    const [before, after] = [decodeJwt(old), decodeJwt(await token())];
    expect([after.jti, after.sub, after["awardedDate"]]).toEqual([before.jti, before.sub, before["validFrom"]]);
  });

  it("are revoked with a reason that everybody reads, and can be issued anew", async () => {
    const { page, token, desk, participant } = await issued("Musa");
    const signed = await token();
    const wrong = await open.site.send(`${desk}/${participant}/revoke`, { reason: "" });
    expect([wrong.status, wrong.text.includes("Say why it is revoked.")]).toEqual([422, true]);
    await open.site.send(`${desk}/${participant}/revoke`, { reason: "Issued by mistake" });
    const revoked = (await anyone().get(page)).text;
    for (const text of ["Revoked", "Issued by mistake"]) expect(revoked).toContain(text);
    expect(await isListed(signed)).toBe(true);
    expect(await check(signed)).toContain("Issued by mistake");
    await open.site.send(`${desk}/${participant}/again`, {});
    await idle();
    const again = (await anyone().get(page)).text;
    expect([again.includes("Valid"), again.includes("Issued by mistake")]).toEqual([true, false]);
    expect(await check(signed)).toContain("Replaced");
  });

  it("are removed at the person's wish: the page says so, and the list stays as it was", async () => {
    const { page, own, token } = await issued("Nora");
    const signed = await token();
    const remove = `${own}/certificates/${page.split("/").at(-1)}/remove`;
    expect((await anyone().get(remove)).text).toContain("deleted here at once, for good");
    expect((await anyone().send(remove)).location).toContain("?certificate=removed");
    const gone = await anyone().get(page);
    expect(gone.text).toContain("removed at the wish of the person");
    for (const text of ["Nora", "School on"]) expect(gone.text).not.toContain(text);
    expect((await findCertificate(open.ctx.db, page.split("/").at(-1) ?? ""))?.sealed).toBeUndefined();
    expect(await isListed(signed)).toBe(false);
    expect(await check(signed)).toContain("Removed");
    expect(await open.site.facts("personal-data.erased")).toBe(1);

    const other = await issued("Olga");
    await open.site.node.run("erase", { arguments: { email: addressFor("Olga") }, options: { yes: true } });
    expect((await anyone().get(other.page)).text).toContain("removed at the wish of the person");
    const rows = await open.ctx.db.selectFrom("capacity_building_certificate").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain("Olga");
  });

  it("are checked by a form that says in plain words what is wrong", async () => {
    const { token, page } = await issued("Paul");
    const signed = await token();
    const [head = "", body = "", signature = ""] = signed.split(".");
    const changed = Buffer.from(JSON.stringify({ ...decodeJwt(signed), name: "Doctorate" })).toString("base64url");
    const none = Buffer.from('{"alg":"none"}').toString("base64url");
    expect(await check(`${head}.${changed}.${signature}`)).toContain("changed after it was signed");
    expect(await check(`${none}.${body}.`)).toContain("not signed at all");
    const stranger = JSON.stringify({
      ...decodeJwt(signed),
      iss: "https://x.example/a",
      issuer: "https://x.example/a",
    });
    expect(await check(`${head}.${Buffer.from(stranger).toString("base64url")}.${signature}`)).toContain(
      "changed after it was signed",
    );
    for (const [fields, text] of [
      [{ token: "" }, "Choose the file of the certificate"],
      [{ token: "my certificate" }, "There is no signed certificate in it"],
    ] as const) {
      const sent = await anyone().send("/en/capacity/certificates", fields);
      expect([sent.status, sent.text.includes(text)]).toEqual([422, true]);
    }
    // Altered in the very database of the site.
    const known = await findCertificate(open.ctx.db, page.split("/").at(-1) ?? "");
    if (known?.sealed === undefined) throw new Error("it was not issued");
    const sealed = { ...known.sealed, token: `${head}.${changed}.${signature}` };
    await open.ctx.transaction((tx) => putCertificate(tx.db, { ...known, sealed }));
    expect((await anyone().get(page)).text).toContain("Not genuine, or altered");

    const { location } = await anyone().send("/en/capacity/certificates", { token: signed });
    expect((await anyone().get(location)).status).toBe(200);
    open.site.clock.move(2 * 3_600_000);
    await certificates.jobs?.["forget-badge-checks"]?.run(open.ctx);
    expect((await anyone().get(location)).status).toBe(404);
  });

  it("of another site are checked there, by a site that knows it; of a stranger nobody is asked", async () => {
    const { token, desk, participant } = await issued("Rosa");
    const signed = await token();
    const good = await check(signed, ben);
    for (const text of ["Valid", "Rosa", "ada IGF"]) expect(good).toContain(text);
    await open.site.send(`${desk}/${participant}/revoke`, { reason: "Issued by mistake" });
    expect(await check(signed, ben)).toContain("Revoked");
    const carl = await openConsole({ name: "carl", plugins: [plugin], clock: open.site.clock });
    try {
      const text = await check(signed, carl);
      for (const part of ["Cannot be checked here", "does not know the issuer", "unproved"])
        expect(text).toContain(part);
    } finally {
      await carl.remove();
    }
    expect(await ben.facts("capacity-badge.asked")).toBe(2);
  });
});
