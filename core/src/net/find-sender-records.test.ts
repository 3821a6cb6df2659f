import { expect, it } from "vitest";
import { findSenderRecords } from "./find-sender-records.ts";

const asked =
  (texts: Record<string, string[][]>, missing = "ENODATA") =>
  async (name: string) => {
    const found = texts[name];
    if (found === undefined) throw Object.assign(new Error(missing), { code: missing });
    return found;
  };

it("finds all three, in pieces too, and DMARC at the domain above", async () => {
  const texts = {
    "news.igf.example": [["google-site-verification=x"], ["v=spf1 include:", "mail.example -all"]],
    "_dmarc.igf.example": [["v=DMARC1; p=reject"]],
  };
  expect(await findSenderRecords("news.igf.example", asked(texts))).toEqual({ spf: true, dkim: true, dmarc: true });
});

it("tells what is missing, and says nothing where nobody can be asked", async () => {
  const none = { spf: false, dkim: false, dmarc: false };
  const texts = { "igf.example": [["v=spf10"]] };
  // Below the name stand keys, whatever they are called: it is there and has no text itself.
  expect(await findSenderRecords("igf.example", asked(texts))).toEqual({ ...none, dkim: true });
  expect(await findSenderRecords("igf.example", asked(texts, "ENOTFOUND"))).toEqual(none);
  for (const code of ["ECONNREFUSED", "ETIMEOUT", "ESERVFAIL"]) {
    expect(await findSenderRecords("igf.example", asked({}, code))).toBeUndefined();
  }
});
