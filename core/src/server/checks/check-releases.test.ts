import { expect, it } from "vitest";
import { checkReleases } from "./check-releases.ts";

const look = (running: string, security: boolean) => {
  const one = {
    version: "1.2.1",
    published: 0,
    security,
    summary: { en: "Mends uploads" },
    url: "https://a.example/1",
  };
  return checkReleases({ running, federation: { releases: { list: async () => [one] } as never } });
};

it("a security update is a fault with the command that takes it, another version is none", async () => {
  expect(await look("1.2.0", true)).toMatchObject({
    level: "fault",
    found: "a security update is out, and 1.2.0 runs here: 1.2.1: Mends uploads",
    remedy: expect.stringMatching(/^nri upgrade takes 1\.2\.1.*https:\/\/a\.example\/1$/),
  });
  expect(await look("1.2.0", false)).toMatchObject({ level: "ok", found: expect.stringContaining("1.2.1 is out") });
  expect(await look("1.2.1", true)).toMatchObject({ level: "ok" });
});
