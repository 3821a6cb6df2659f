import type { JsonObject } from "@nri-commons/core/kit";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressFor } from "../../test-people.ts";
import { hashEmail } from "../badge/hash-email.ts";
import { type Issued, type OpenCertificates, openCertificates } from "../test-certificates.ts";
import { badgeRules } from "./badge-rules.ts";
import { dataModelRules, joseRules } from "./credential-rules.ts";
import type { Seen, SeenAnswer, SeenToken } from "./rule.ts";
import { objectIn } from "./rule.ts";
import { statusRules } from "./status-rules.ts";

describe("a certificate keeps the rules that others read it by", () => {
  let at: OpenCertificates;
  let joan: Issued;
  let seen: Seen;
  beforeAll(async () => {
    at = await openCertificates();
    joan = await at.issued("Joan");
    await at.anyone().send(`${joan.ownPage}/certificates/for/${joan.participant}`, { name: "Joan", shown: "yes" });
    const badge = toToken(await joan.token());
    const page = joan.page.replace("/en", "");
    const status = objectIn(badge.claims, "credentialStatus");
    const answers = {
      key: await answerOf(String(badge.header["kid"])),
      list: await answerOf(String(status["statusListCredential"])),
      web: await answerOf(page, "text/plain"),
      file: await answerOf(`${joan.page}/badge.jwt`),
      picture: await answerOf(`${joan.page}/badge.svg`),
    };
    seen = { badge, list: toToken(answers.list.body.trim()), answers };
  }, 60_000);
  afterAll(() => at?.open.close());

  async function answerOf(address: string, accept = "*/*"): Promise<SeenAnswer> {
    const answer = await at.open.site.node.get(address, { accept });
    const header = (name: string) => answer.headers.get(name) ?? "";
    const { status } = answer;
    return {
      status,
      body: await answer.text(),
      type: header("content-type"),
      readers: header("access-control-allow-origin"),
    };
  }

  describe.each([
    ["Open Badges 3.0", badgeRules],
    ["Verifiable Credentials Data Model 2.0", dataModelRules],
    ["Securing Verifiable Credentials using JOSE and COSE", joseRules],
    ["Bitstring Status List 1.0", statusRules],
  ] as const)("of %s", (_, rules) => {
    it.each(rules)("$section: $says", ({ holds }) => expect(holds(seen)).toBe(true));
  });

  it("and anybody verifies it with the key at the address in it, also after a rotation; it says what it is for, and no address", async () => {
    await at.open.site.node.run("keys rotate");
    const { jws, claims, subject } = seen.badge;
    expect(await at.proved(jws)).toEqual(claims);
    const { origin } = at.open.site.node;
    expect(claims).toMatchObject({
      ...{ id: `${origin}${joan.page.replace("/en", "")}`, name: "School on Internet Governance" },
      issuer: { id: `${origin}/ap/actors/ada`, type: ["Profile"], name: "ada IGF", url: origin },
      awardedDate: claims["validFrom"],
      credentialSubject: {
        id: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
        ...{ activityStartDate: "2027-01-11T00:00:00Z", activityEndDate: "2027-03-26T23:59:59Z" },
        identifier: [
          { hashed: true, identityType: "emailAddress" },
          { hashed: false, identityHash: "Joan" },
        ],
        achievement: {
          ...{ achievementType: "CertificateOfCompletion", inLanguage: "en", name: "School on Internet Governance" },
          description: "Ten evenings on how the Internet is governed.",
          criteria: { id: expect.stringContaining("/en/capacity/"), narrative: "Attended eight of ten evenings." },
          "https://w3id.org/nri-commons/ns#hours": 7.5,
          "https://w3id.org/nri-commons/ns#level": "introductory",
          "https://w3id.org/nri-commons/ns#languages": ["en"],
        },
      },
    });
    const [{ salt = "", identityHash = "" } = {}] = subject["identifier"] as Record<string, string>[];
    expect(hashEmail(addressFor("Joan"), salt).hash).toBe(identityHash);
    expect(JSON.stringify(claims)).not.toContain("people.example");
    expect(await at.isListed(jws)).toBe(false);
    expect(await at.check(jws)).toContain("Valid");
  });
});

function toToken(jws: string): SeenToken {
  const claims = decodeJwt(jws) as JsonObject;
  return {
    jws,
    header: decodeProtectedHeader(jws) as JsonObject,
    claims,
    subject: objectIn(claims, "credentialSubject"),
  };
}
