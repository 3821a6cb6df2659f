import { afterAll, beforeAll, expect, it } from "vitest";
import { until } from "../../testing/boot-test-federation.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";

let site: OpenConsole;
let registry: OpenConsole;
let key: string;

beforeAll(async () => {
  registry = await openConsole({ name: "global", kind: "secretariat", keepsRegistry: true });
  const document = await registry.node.get("/ap/actors/global", { accept: "application/activity+json" });
  const { assertionMethod } = (await document.json()) as { assertionMethod: { publicKeyMultibase: string }[] };
  key = assertionMethod.map((one) => one.publicKeyMultibase).find((one) => one.startsWith("z6Mk")) ?? "";
  site = await openConsole({ clock: registry.clock, registry: { actor: registry.node.actor, key } });
});
afterAll(async () => {
  await Promise.all([site.remove(), registry.remove()]);
});

const own = "/en/console/network/registry";
const desk = `${own}/offers`;
const page = async () => (await site.get(own)).text;
const list = async (path = "/ap/actors/global/registry"): Promise<string> => {
  const answer = await registry.node.get(path, { accept: "application/activity+json" });
  return answer.text();
};
const answer = (values: Record<string, string>) => registry.send(`${own}/offer`, { actor: site.node.actor, ...values });

async function ask() {
  const [, first = ""] = /name="url\.([\w-]+)"/.exec(await page()) ?? [];
  await site.send(own, { [`url.${first}`]: "https://igf.example.org/about", established: "2011" });
  const offer = `${own}/offer?${new URLSearchParams({ actor: site.node.actor })}`;
  await until(async () => (await registry.get(offer)).text.includes("Waits for your answer"));
}

it("the decider refuses with a reason, which the initiative reads; nothing of it stands in the registry", async () => {
  await ask();
  expect((await answer({ answer: "decline" })).text).toContain("Error:");
  await answer({ answer: "decline", text: "The initiative has not met yet." });
  await until(async () => (await page()).includes("The initiative has not met yet."));
  expect(JSON.parse(await list()).totalItems).toBe(0);
});

it("asked again, the decider recognises it, and the list that says so is signed by the registry's key", async () => {
  await ask();
  await answer({ answer: "accept" });
  await until(async () => (await page()).includes("Accepted: your initiative stands in the registry"));
  const { proof, first } = JSON.parse(await list());
  expect(proof).toMatchObject({ type: "DataIntegrityProof", cryptosuite: "eddsa-jcs-2022" });
  const { origin } = new URL(registry.node.actor);
  expect(await list(first.slice(origin.length))).toContain(site.node.actor);
  // Whoever reads it checks it against the key that was pinned.
  await site.node.federation.registry.refresh();
  const entries = await site.node.federation.registry.list();
  expect(entries).toMatchObject([{ actor: site.node.actor, status: "recognised", recognisedSince: "2011" }]);
});

it("no other node has the desk: nobody there recognises anybody", async () => {
  expect((await site.get(desk)).text).not.toContain("/registry/offer?");
  const sent = await site.send(`${own}/offer`, { actor: registry.node.actor, answer: "accept" });
  expect(sent.status).toBe(404);
});
