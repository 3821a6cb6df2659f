import { befriend } from "@nri-commons/core/testing";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import plugin from "../../plugin.ts";
import { findCertificate, putCertificate } from "../certificate-store.ts";
import { certificates } from "../room.ts";
import { type OpenCertificates, openCertificates } from "../test-certificates.ts";

describe("certificates", () => {
  let at: OpenCertificates;
  let ben: OpenConsole;
  beforeAll(async () => {
    at = await openCertificates();
    ben = await openConsole({ name: "ben", plugins: [plugin], clock: at.open.site.clock });
    await befriend(ben.node, at.open.site.node);
  });
  afterAll(async () => {
    await ben?.remove();
    await at?.open.close();
  });

  it("are checked by a form that says in plain words what is wrong", async () => {
    const { token, page } = await at.issued("Paul");
    const signed = await token();
    const [head = "", body = "", signature = ""] = signed.split(".");
    const changed = Buffer.from(JSON.stringify({ ...decodeJwt(signed), name: "Doctorate" })).toString("base64url");
    const none = Buffer.from('{"alg":"none"}').toString("base64url");
    expect(await at.check(`${head}.${changed}.${signature}`)).toContain("changed after it was signed");
    expect(await at.check(`${none}.${body}.`)).toContain("not signed at all");
    const stranger = JSON.stringify({
      ...decodeJwt(signed),
      iss: "https://x.example/a",
      issuer: "https://x.example/a",
    });
    expect(await at.check(`${head}.${Buffer.from(stranger).toString("base64url")}.${signature}`)).toContain(
      "changed after it was signed",
    );
    for (const [fields, text] of [
      [{ token: "" }, "Choose the file of the certificate"],
      [{ token: "my certificate" }, "There is no signed certificate in it"],
    ] as const) {
      const sent = await at.anyone().send("/en/capacity/certificates", fields);
      expect([sent.status, sent.text.includes(text)]).toEqual([422, true]);
    }
    // Altered in the very database of the site.
    const known = await findCertificate(at.open.ctx.db, page.split("/").at(-1) ?? "");
    if (known?.sealed === undefined) throw new Error("it was not issued");
    const sealed = { ...known.sealed, token: `${head}.${changed}.${signature}` };
    await at.open.ctx.transaction((tx) => putCertificate(tx.db, { ...known, sealed }));
    expect((await at.anyone().get(page)).text).toContain("Not genuine, or altered");

    const { location } = await at.anyone().send("/en/capacity/certificates", { token: signed });
    expect((await at.anyone().get(location)).status).toBe(200);
    at.open.site.clock.move(2 * 3_600_000);
    await certificates.jobs?.["forget-badge-checks"]?.run(at.open.ctx);
    expect((await at.anyone().get(location)).status).toBe(404);
  });

  it("of another site are checked there, by a site that knows it; of a stranger nobody is asked", async () => {
    const { token, desk, participant } = await at.issued("Rosa");
    const signed = await token();
    const good = await at.check(signed, ben);
    for (const text of ["Valid", "Rosa", "ada IGF"]) expect(good).toContain(text);
    await at.open.site.send(`${desk}/${participant}/revoke`, { reason: "Issued by mistake" });
    expect(await at.check(signed, ben)).toContain("Revoked");
    const carl = await openConsole({ name: "carl", plugins: [plugin], clock: at.open.site.clock });
    try {
      const text = await at.check(signed, carl);
      for (const part of ["Cannot be checked here", "does not know the issuer", "unproved"])
        expect(text).toContain(part);
    } finally {
      await carl.remove();
    }
    expect(await ben.facts("capacity-badge.asked")).toBe(2);
  });
});
