import { afterEach, expect, it } from "vitest";
import { befriend } from "../../testing/boot-test-federation.ts";
import { bootTestNode, type TestNode } from "../../testing/boot-test-node.ts";

const nodes: TestNode[] = [];
afterEach(async () => {
  for (const node of nodes.splice(0)) await node.remove();
});

async function boot(options: Parameters<typeof bootTestNode>[0]): Promise<TestNode> {
  const node = await bootTestNode(options);
  nodes.push(node);
  return node;
}

const entry = {
  arguments: { package: "@example/nri-labs" },
  options: {
    ...{ id: "labs", version: "1.2.0", api: "^1.0.0", reaches: "events:read,mail:send", summary: "Policy labs" },
    checksum: `sha512-${"A".repeat(86)}==`,
  },
};

it("an index of reviewed plugins is signed where the registry is kept and shown by the nodes that use it; nobody can make one up", async () => {
  const global = await boot({ name: "global", kind: "secretariat", keepsRegistry: true });
  const { assertionMethod } = await global.identity.publicKeys("global");
  const registry = { actor: global.actor, key: assertionMethod[0]?.publicKeyMultibase ?? "" };
  const kenya = await boot({ name: "kenya", registry });
  await befriend(kenya, global);

  await expect(
    global.run("plugins index add", { ...entry, options: { ...entry.options, checksum: "md5" } }),
  ).rejects.toMatchObject({
    problems: [{ path: "checksum" }],
  });
  await expect(kenya.run("plugins index add", entry)).rejects.toMatchObject({ code: "conflict" });
  await global.run("plugins index add", entry);
  const answer = (await (await global.get("/api/v1/plugin-index")).json()) as { index: string };
  expect(await kenya.federation.verify(answer.index, global.actor)).toMatchObject({
    iss: global.actor,
    plugins: [{ package: "@example/nri-labs", version: "1.2.0", capabilities: ["events:read", "mail:send"] }],
  });
  expect((await kenya.get("/api/v1/plugin-index")).status).toBe(404);

  const owner = await kenya.signIn();
  await owner.send("/en/console/plugins/reviewed", {});
  await kenya.jobs.idle();
  const page = (await owner.get("/en/console/plugins/reviewed")).text;
  for (const text of ["@example/nri-labs", "^1.0.0 (1.", "events:read, mail:send", entry.options.checksum]) {
    expect(page).toContain(text);
  }
  // What somebody put into the database, or sent in the keeper's name, is not shown.
  const forged = await kenya.federation.sign({ iss: global.actor, iat: 9_999_999_999, plugins: [] });
  await kenya.store.transaction((db) => db.updateTable("plugin_index").set({ jws: forged }).execute());
  expect((await kenya.pluginIndex.known()).plugins).toEqual([]);

  await global.run("plugins index remove", { arguments: { package: "@example/nri-labs" } });
  expect((await kenya.run("plugins index")).text).toContain("None.");
});
