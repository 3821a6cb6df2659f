import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bootTestNode, type TestNode } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const data = resolve(import.meta.dirname, "../../nodes/demo/data");
const documents = readdirSync(join(data, "outputs/files")).map((name) => `files/${name}`);

describe("the commands of nri, given the data of the demonstration", () => {
  let node: TestNode;

  beforeAll(async () => {
    node = await bootTestNode({ name: "sample", kind: "secretariat", keepsRegistry: true, start: false });
  });
  afterAll(async () => {
    await node?.remove();
  });

  async function run(command: string, file: string, named: readonly string[] = []) {
    const read = (path: string) => ({ name: path, bytes: readFileSync(join(data, path)) });
    const others = named.map((path) => [path, read(join("outputs", path))] as const);
    return node.run(command, {
      arguments: { file },
      options: { publish: true },
      files: { file: read(file), ...Object.fromEntries(others) },
    });
  }

  it.each([
    "events/igf-meetings",
    "events/kigf",
    "events/waigf",
    "samples/kigf-events",
    "samples/waigf-events",
    "samples/dc-events",
  ])("event import takes %s, twice like once", async (name) => {
    const first = await run("event import", `${name}.json`);
    expect(first.data).toMatchObject({ changed: 0, same: 0, problems: [] });
    const { ids } = first.data as { ids: string[] };
    expect((await run("event import", `${name}.json`)).data).toMatchObject({ added: 0, changed: 0, same: ids.length });
  });

  it.each(["outputs/documents", "samples/kigf-outputs", "samples/waigf-outputs", "samples/dc-outputs"])(
    "output import takes %s, twice like once",
    async (name) => {
      const file = `${name}.json`;
      const named = name === "outputs/documents" ? documents : [];
      const first = (await run("output import", file, named)).data as { id: string; added: boolean }[];
      expect(first.map(({ added }) => added)).toEqual(first.map(() => true));
      expect((await run("output import", file, named)).data).toMatchObject(
        first.map(({ id }) => ({ id, added: false })),
      );
    },
  );

  it.each(["dynamic-coalitions", "intersessional", "initiatives", "un-entities"])(
    "directory import takes directory/%s, twice like once",
    async (name) => {
      const file = `directory/${name}.json`;
      const { items } = JSON.parse(readFileSync(join(data, file), "utf8")) as { items: object[] };
      const outcomes = async () =>
        ((await run("directory import", file)).data as { outcome: string }[]).map(({ outcome }) => outcome);
      expect(await outcomes()).toEqual(items.map(() => "added"));
      expect(await outcomes()).toEqual(items.map(() => "known"));
    },
  );
});
