import { describe, expect, it } from "vitest";
import { isMailAddress, parseMailbox, parseMailUrl, toLine } from "./mail-settings.ts";
import { withoutAddresses } from "./without-addresses.ts";

describe("the address of a mail server", () => {
  it.each([
    ["smtps://mail.example.org", { host: "mail.example.org", port: 465, tls: "at-once" }],
    ["smtp://mail.example.org", { host: "mail.example.org", port: 587, tls: "upgrade" }],
    [
      "smtps://igf%40example.org:p%40ss%2Fw%25@Mail.Example.org:2465/",
      { host: "mail.example.org", port: 2465, tls: "at-once", user: "igf@example.org", password: "p@ss/w%" },
    ],
    ["smtp://[::1]:25", { host: "::1", port: 25, tls: "upgrade" }],
  ])("%s", (text, value) => expect(parseMailUrl(text)).toEqual({ ok: true, value }));

  it.each([
    "mail.example.org",
    "https://mail.example.org",
    "smtps://",
    "smtps://u:a/b@host",
    "smtp://host?x=1",
    "smtps://u:%zz@host",
  ])("%s is none", (text) => expect(parseMailUrl(text).ok).toBe(false));
});

describe("a sender", () => {
  it.each([
    ["igf@example.org", "", "igf@example.org"],
    ["Example IGF <igf@example.org>", "Example IGF", "igf@example.org"],
    ['"Forum, Example" <igf@example.org> ', "Forum, Example", "igf@example.org"],
    ["منتدى <igf@example.org>", "منتدى", "igf@example.org"],
  ])("%s", (text, name, address) => expect(parseMailbox(text)).toEqual({ ok: true, value: { name, address } }));

  it.each(["", "igf", "a@b.example, c@d.example", "x <a@b.example> y", "<a@b.example\r\nBcc: c@d.example>"])(
    "%j is none",
    (text) => expect(parseMailbox(text).ok).toBe(false),
  );
});

it("takes one address, and nothing that could be read as several or as a line of its own", () => {
  const good = ["a@b.example", "first.last+tag@sub.example.org", "jürgen@bücher.example", "o'neil@example.org"];
  expect(good.filter((address) => !isMailAddress(address))).toEqual([]);
  const bad = [
    "a@",
    "@b",
    "a b@c.example",
    "a@b.example,c@d.example",
    "a@b.example\n",
    "a\r\nRCPT TO:<c@d.example>@b.example",
  ];
  bad.push(
    '"a"@b.example',
    "a@b..example",
    "<a@b.example>",
    "a@b@c.example",
    `${"a".repeat(65)}@b.example`,
    "a@[127.0.0.1]",
  );
  expect(bad.filter(isMailAddress)).toEqual([]);
});

it("makes one line of anything", () => {
  expect(toLine(" one\r\nBcc: two\u2028three\u0007\u202efour ")).toBe("one Bcc: two three four");
});

it("keeps a server's words without the addresses in them", () => {
  expect(withoutAddresses("550 5.1.1 <ada@example.org>: user unknown\r\nask postmaster@example.org")).toBe(
    "550 5.1.1 (address): user unknown ask (address)",
  );
});
