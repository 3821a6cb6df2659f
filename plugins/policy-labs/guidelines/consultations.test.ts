import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, expect, it } from "vitest";
import policyLabs from "../plugin.ts";

let site: OpenConsole;
beforeAll(async () => {
  site = await openConsole({ name: "ada", plugins: [policyLabs] });
});
afterAll(() => site?.remove());

const home = "/en/console/labs/consultations";
const seen = async (path: string) => (await site.stranger(path)).text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

it("checks a consultation that is no lab by the same steps, shown to everybody once its people say so, and kept when it is wrong", async () => {
  const said = { title: "Consultation on community networks", "mark.scope": "met", "mark.equal": "partly" };
  const wrong = await site.send(`${home}/new`, {
    ...said,
    title: "",
    url: "nowhere",
    "note.scope": "It is written down.",
  });
  expect([wrong.status, wrong.text.includes("It is written down.")]).toEqual([422, true]);
  for (const problem of ["Name the consultation", "begins with https://"]) expect(wrong.text).toContain(problem);
  const url = "https://consult.example/networks";
  expect(
    (await site.send(`${home}/new`, { ...said, url, "note.scope": "It is written down.", public: "no" })).location,
  ).toBe(home);
  expect(await seen("/en/labs/consultations")).toContain("No consultation yet");
  const [edit = "", id] = new RegExp(`${home}/([0-9a-z]{26})/edit`).exec((await site.get(home)).text) ?? [];
  expect((await site.stranger(`/en/labs/consultations/${id}`)).status).toBe(404);

  await site.send(edit, { ...said, url, "note.scope": "It is written down.", public: "yes" });
  expect(await seen("/en/labs/consultations")).toContain("Consultation on community networks Met: 1; partly: 1");
  const page = await site.stranger(`/en/labs/consultations/${id}`);
  for (const text of [url, "It is written down.", "netmundial.br/pdf/"]) expect(page.text).toContain(text);
  await site.send(edit.replace("/en/", "/fr/"), { ...said, title: "Consultation sur les réseaux", url, public: "yes" });
  expect(await seen(`/en/labs/consultations/${id}`)).toContain("It is written down.");
  expect(await seen(`/fr/labs/consultations/${id}`)).toContain("Consultation sur les réseaux");

  expect((await (await site.as("contributor")).get(home)).status).toBe(403);
  await site.send(`${home}/${id}/remove`, {});
  expect((await site.stranger(`/en/labs/consultations/${id}`)).status).toBe(404);
});
