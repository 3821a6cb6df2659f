import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { type Content, openContent } from "../fixtures/open-content.ts";
import { outputs, relations } from "../index.ts";
import { type NewOutput, parseNewOutput, publicViewer, type TokenViewer } from "../types/index.ts";

const editor: TokenViewer = { kind: "token", scopes: ["outputs:write"] };
const peer = { origin: "https://igf.example", owner: "https://igf.example/ap/actors/igf" };
const iri = `${peer.origin}/ap/objects/1`;

function newOutput(fields: Record<string, unknown> = {}, isRegistry = false): NewOutput {
  const given = { title: "Messages", type: "nri-messages", producer: "community", ...fields };
  const parsed = parseNewOutput(given, { isRegistry });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

async function addPublic({ transaction }: Content, fields: Record<string, unknown> = {}): Promise<string> {
  return transaction(async (tx) => {
    const { id } = await outputs.add(tx, { output: newOutput(fields) });
    await outputs.publish(tx, { id });
    return id;
  });
}

describeOnBothDatabases("outputs", (open) => {
  it("never lets a text leave that its authors call a draft", async () => {
    const content = openContent(await open());
    const draft = newOutput({ status: "draft" });
    const { id } = await content.transaction((tx) => outputs.add(tx, { output: draft }));
    const publish = () => content.transaction((tx) => outputs.publish(tx, { id }));
    await expect(publish()).rejects.toMatchObject({ code: "invalid", problems: [{ path: "status" }] });
    expect(await outputs.find(content.db, id, publicViewer)).toBeUndefined();
    await content.transaction((tx) => outputs.revise(tx, { id, output: { ...draft, status: "final" } }));
    await publish();
    await publish();
    expect((await outputs.get(content.db, id, publicViewer)).status).toBe("final");
    expect(await content.facts()).toEqual([{ type: "output.published", id }]);
  });

  it("lets only the registry's node speak as the Secretariat, at every door", async () => {
    const { transaction } = openContent(await open());
    const output = newOutput({ producer: "secretariat", type: "igf-messages" }, true);
    const add = (isRegistry: boolean) => transaction((tx) => outputs.add(tx, { output, isRegistry }));
    const receive = (isRegistry: boolean) =>
      transaction((tx) => outputs.receiveRemote(tx, { iri, ...peer, output, isRegistry }));
    await expect(add(false)).rejects.toMatchObject({ code: "forbidden" });
    await expect(receive(false)).rejects.toMatchObject({ code: "forbidden" });
    expect((await add(true)).added).toBe(true);
    expect((await receive(true)).id).toHaveLength(26);
  });

  it("says of the version before that a newer one took its place", async () => {
    const content = openContent(await open());
    const first = await addPublic(content, { version: "1" });
    const second = await addPublic(content, { version: "2", supersedes: first });
    expect((await outputs.get(content.db, first, publicViewer)).status).toBe("superseded");
    expect(await relations.to(content.db, first)).toEqual([{ relation: "supersedes", kind: "output", id: second }]);
    expect((await content.facts()).map(({ type }) => type)).toEqual([
      "output.published",
      "output.published",
      "output.revised",
    ]);
  });

  it("keeps another node's output with its producer, twice like once, and forgets it when told", async () => {
    const content = openContent(await open());
    const receive = (updated: number, fields = {}) =>
      content.transaction((tx) =>
        outputs.receiveRemote(tx, { iri, ...peer, updated, isRegistry: false, output: newOutput(fields) }),
      );
    const { id } = await receive(5, { producer: "joint" });
    await receive(5, { producer: "joint" });
    await receive(4, { title: "Older" });
    expect(await outputs.get(content.db, iri, publicViewer)).toMatchObject({
      id,
      producer: "joint",
      title: { en: "Messages" },
      updated: 5,
      source: { kind: "remote", iri, ...peer },
    });
    await expect(content.transaction((tx) => outputs.withdraw(tx, { id }))).rejects.toMatchObject({
      code: "forbidden",
    });
    await content.transaction((tx) => outputs.withdrawRemote(tx, { iri, ...peer }));
    await receive(9);
    await expect(outputs.get(content.db, id, publicViewer)).rejects.toMatchObject({ code: "gone" });
    await content.transaction((tx) => outputs.clearRemote(tx));
    expect(await outputs.count(content.db, {}, editor)).toBe(0);
  });

  it("withdraws once and tells so once", async () => {
    const content = openContent(await open());
    const id = await addPublic(content);
    await content.transaction((tx) => outputs.withdraw(tx, { id }));
    await content.transaction((tx) => outputs.withdraw(tx, { id }));
    expect((await content.facts()).map(({ type }) => type)).toEqual(["output.published", "output.withdrawn"]);
  });

  it("orders by the document's own date and narrows by what a reader asks for", async () => {
    const content = openContent(await open());
    await addPublic(content, { title: "2024", year: 2024, wsisActionLines: "C5", audiences: "youth" });
    await addPublic(content, { title: "2026", issued: "2026-03-01", processes: "gdc", wsisActionLines: "C5" });
    await addPublic(content, { title: "2025", year: 2025, type: "nri-annual-report", country: "KE" });
    const titles = async (query: Parameters<typeof outputs.list>[1]) =>
      (await outputs.list(content.db, query, publicViewer)).items.map(({ title }) => title["en"]);
    expect(await titles({})).toEqual(["2026", "2025", "2024"]);
    expect(await titles({ order: "oldest", limit: 2 })).toEqual(["2024", "2025"]);
    expect(await titles({ wsis: "C5" })).toEqual(["2026", "2024"]);
    expect(await titles({ wsis: "C5", audience: "youth" })).toEqual(["2024"]);
    expect(await titles({ process: "gdc" })).toEqual(["2026"]);
    expect(await titles({ year: 2026 })).toEqual(["2026"]);
    expect(await titles({ region: "african", type: "nri-annual-report" })).toEqual(["2025"]);
    expect(await titles({ q: "2025" })).toEqual(["2025"]);
    const first = await outputs.list(content.db, { limit: 1 }, publicViewer);
    expect(await titles({ limit: 1, cursor: first.next })).toEqual(["2025"]);
  });

  it("knows which files are in use, and gives one only with its output", async () => {
    const content = openContent(await open());
    const file = { name: "a.pdf", mediaType: "application/pdf", bytes: 3, sha256: "a".repeat(64) };
    const before = content.clock.now + 1;
    await content.transaction(async (tx) => {
      await outputs.addFile(tx, file);
      await outputs.addFile(tx, { ...file, sha256: "b".repeat(64) });
    });
    const { id } = await content.transaction((tx) => outputs.add(tx, { output: newOutput({ files: [file] }) }));
    expect(await outputs.unusedFiles(content.db, { before })).toEqual(["b".repeat(64)]);
    const find = () => outputs.findFile(content.db, { output: id, sha256: file.sha256 }, publicViewer);
    expect(await find()).toBeUndefined();
    await content.transaction((tx) => outputs.publish(tx, { id }));
    expect(await find()).toEqual(file);
    await content.transaction((tx) => outputs.withdraw(tx, { id }));
    expect(await find()).toBeUndefined();
    expect((await outputs.unusedFiles(content.db, { before })).length).toBe(2);
    await content.transaction((tx) => outputs.removeFile(tx, file.sha256));
    expect((await outputs.unusedFiles(content.db, { before })).length).toBe(1);
  });

  it("is not published with a file that nobody uploaded", async () => {
    const content = openContent(await open());
    const file = { name: "a.pdf", mediaType: "application/pdf", bytes: 3, sha256: "a".repeat(64) };
    await expect(addPublic(content, { files: [file] })).rejects.toMatchObject({ problems: [{ path: "files.0" }] });
    expect(await addPublic(content, { files: [{ ...file, url: "https://other.example/a.pdf" }] })).toHaveLength(26);
  });
});
