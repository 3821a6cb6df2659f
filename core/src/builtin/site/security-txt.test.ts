import { expect, it } from "vitest";
import { securityTxt } from "./security-txt.ts";

const site = { origin: "https://igf.example", languages: ["en", "fr"] } as const;
const clock = { now: () => Date.parse("2026-11-20T12:00:00Z") };

it("names where to write, until when that holds, and in which languages (RFC 9116)", () => {
  expect(securityTxt({ site, clock, settings: { contact: "team@igf.example" } })).toBe(
    [
      "Contact: mailto:team@igf.example",
      "Expires: 2027-02-18T00:00:00Z",
      "Preferred-Languages: en, fr",
      "Canonical: https://igf.example/.well-known/security.txt",
      "",
    ].join("\n"),
  );
});

it("prefers the address for security, and is not there without any", () => {
  const settings = { contact: "team@igf.example", security: "https://igf.example/security" };
  expect(securityTxt({ site, clock, settings })).toContain("Contact: https://igf.example/security\n");
  expect(securityTxt({ site, clock, settings: {} })).toBeUndefined();
});
