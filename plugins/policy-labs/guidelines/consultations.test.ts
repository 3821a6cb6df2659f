import { befriend, until } from "@nri-commons/core/testing";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, expect, it } from "vitest";
import policyLabs from "../plugin.ts";

let site: OpenConsole;
let ben: OpenConsole;
beforeAll(async () => {
  site = await openConsole({ name: "ada", plugins: [policyLabs] });
  ben = await openConsole({ name: "ben", plugins: [policyLabs], clock: site.clock });
  await befriend(ben.node, site.node);
});
afterAll(() => Promise.all([site, ben].map((one) => one?.remove())));

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

it("tells other sites what everybody sees of a consultation, and gives it away as a table, news and open data; hidden again it is gone everywhere", async () => {
  const title = "Consultation on names";
  const said = { title, url: "https://consult.example/names", "mark.scope": "met", "note.scope": "In *one* page." };
  const there = async () => (await ben.stranger("/en/labs/consultations")).text;
  const titled = (text: string) => new RegExp(`consultations/([0-9a-z]{26})(?:/edit)?"[^>]*>(?:<[^>]*>)*${text}`);
  await site.send(`${home}/new`, { ...said, public: "yes" });
  await until(async () => (await there()).includes(title));
  const list = await there();
  expect(list).toContain("ada IGF");
  const at = `/en/labs/consultations/${titled(title).exec(list)?.[1]}`;
  const page = (await ben.stranger(at)).text;
  for (const text of [said.url, "In *one* page.", "ada IGF"]) expect(page).toContain(text);
  expect((await ben.get(home)).text).not.toContain(title);
  expect((await ben.get(at.replace("/labs/", "/console/labs/").concat("/edit"))).status).toBe(404);
  expect((await ben.stranger("/en/search?q=names")).text).toContain(`${at}"`);

  const id = titled(title).exec((await site.get(home)).text)?.[1] ?? "";
  const read = async (path: string) => (await site.node.get(path, { accept: "*/*" })).text();
  const object = await site.node.get(`/ap/objects/${id}`, { accept: "application/activity+json" });
  const article = (await object.json()) as Record<string, unknown>;
  expect(article).toMatchObject({ type: "Article", "nri:kind": "PolicyLabConsultation", name: title });
  for (const text of ["Say what the issue is: Met – In *one* page.", "NETmundial10", said.url])
    expect(String(article["content"])).toContain(text);
  for (const path of ["/en/labs/consultations.csv", "/en/labs/consultations.atom", "/api/v1/labs/consultations"])
    expect([path, await read(path)]).toEqual([path, expect.stringContaining(title)]);
  const rows = JSON.parse(await read("/open-data/policy-labs/consultations.json"));
  expect(JSON.stringify(rows)).toContain('"steps":"scope: met"');

  const edit = `${home}/${id}/edit`;
  await site.send(edit, { ...said, "mark.scope": "partly", public: "yes" });
  await until(async () => (await ben.stranger(at)).text.includes("Partly"));
  await ben.node.run("reindex", { arguments: {}, options: {}, files: {}, progress: () => undefined });
  expect((await there()).split(title)).toHaveLength(2);
  await site.send(edit, { ...said, public: "no" });
  await until(async () => (await ben.stranger(at)).status === 404);
  for (const path of ["/en/labs/consultations.csv", "/open-data/policy-labs/consultations.json"])
    expect(await read(path)).not.toContain(title);
  expect((await site.node.get(`/ap/objects/${id}`, { accept: "application/activity+json" })).status).toBe(410);

  // Shown once more it is told as a new one.
  const again = titled(title).exec((await site.get(home)).text)?.[1] ?? "";
  expect(again).not.toBe(id);
  await site.send(`${home}/${again}/edit`, { ...said, public: "yes" });
  await until(async () => (await there()).includes(title));
  await site.send(`${home}/${again}/remove`, {});
  await until(async () => !(await there()).includes(title));
});
