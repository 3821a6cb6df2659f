import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { openContent } from "../fixtures/open-content.ts";
import { directory } from "../index.ts";
import { type NewDirectoryEntry, parseNewDirectoryEntry, publicViewer } from "../types/index.ts";

const peer = { origin: "https://ke.example", owner: "https://ke.example/ap/actors/kigf" };
const iri = `${peer.origin}/ap/objects/1`;

function newEntry(fields: Record<string, unknown> = {}): NewDirectoryEntry {
  const parsed = parseNewDirectoryEntry({ name: "Kenya IGF", kind: "national", countries: "KE", ...fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

describeOnBothDatabases("the directory", (open) => {
  it("puts an entry by its key as often as it likes, and tells only of changes", async () => {
    const content = openContent(await open());
    const put = (fields: object) =>
      content.transaction((tx) => directory.put(tx, { key: "kigf", entry: newEntry({ ...fields }) }));
    const { id } = await put({});
    expect(await put({})).toEqual({ id, added: false });
    expect(await put({ established: 2008 })).toEqual({ id, added: false });
    const entry = await directory.get(content.db, id, publicViewer);
    expect(entry).toMatchObject({ established: "2008", recognition: { state: "not-reported" } });
    expect((await content.facts()).map(({ type }) => type)).toEqual(["directory.changed", "directory.changed"]);
  });

  it("lets only the registry say who is recognised", async () => {
    const content = openContent(await open());
    const recognition = { state: "recognised", since: "2012-01-01" };
    const entry = newEntry({ recognition });
    await expect(content.transaction((tx) => directory.put(tx, { entry }))).rejects.toMatchObject({
      code: "forbidden",
    });
    await content.transaction((tx) => directory.receiveRemote(tx, { iri, ...peer, updated: 1, entry }));
    expect((await directory.get(content.db, iri, publicViewer)).recognition).toEqual({ state: "not-reported" });
    const { id } = await content.transaction((tx) => directory.put(tx, { entry: newEntry(), isRegistry: true }));
    await content.transaction((tx) => directory.recognise(tx, { id, recognition }));
    const { items } = await directory.list(content.db, { recognition: "recognised" }, publicViewer);
    expect(items.map((found) => found.id)).toEqual([id]);
    await content.transaction((tx) => directory.put(tx, { id, entry: newEntry({ acronym: "KIGF" }) }));
    expect(await directory.get(content.db, id, publicViewer)).toMatchObject({ acronym: "KIGF", recognition });
  });

  it("lists by name, whatever its accents, page by page", async () => {
    const content = openContent(await open());
    for (const name of ["Zambia IGF", "Élan IGF", "Armenia IGF", "Estonia IGF"]) {
      await content.transaction((tx) => directory.put(tx, { entry: newEntry({ name }) }));
    }
    const names: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const page = await directory.list(content.db, { limit: 3, cursor }, publicViewer);
      names.push(...page.items.map(({ name }) => name["en"]));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(names).toEqual(["Armenia IGF", "Élan IGF", "Estonia IGF", "Zambia IGF"]);
    await expect(directory.list(content.db, { cursor: "WzEsIjEiXQ" }, publicViewer)).rejects.toMatchObject({
      code: "bad-request",
    });
  });

  it("narrows by kind, place and language", async () => {
    const content = openContent(await open());
    await content.transaction(async (tx) => {
      await directory.put(tx, { entry: newEntry({ languages: "en; sw", acronym: "KIGF", actor: peer.owner }) });
      await directory.put(tx, { entry: newEntry({ name: "IRPC", kind: "dynamic-coalition", countries: [] }) });
      await directory.put(tx, { entry: newEntry({ name: "Arab IGF", kind: "regional", countries: ["EG", "TN"] }) });
    });
    const names = async (filter: object) =>
      (await directory.list(content.db, filter, publicViewer)).items.map(({ name }) => name["en"]);
    expect(await names({ region: "african" })).toEqual(["Arab IGF", "Kenya IGF"]);
    expect(await names({ country: "TN" })).toEqual(["Arab IGF"]);
    expect(await names({ language: "sw" })).toEqual(["Kenya IGF"]);
    expect(await names({ kinds: ["national", "dynamic-coalition"] })).toEqual(["IRPC", "Kenya IGF"]);
    expect(await names({ q: "kigf" })).toEqual(["Kenya IGF"]);
    expect((await directory.findByActor(content.db, peer.owner))?.acronym).toBe("KIGF");
    expect(await directory.count(content.db, { kind: "national" }, publicViewer)).toBe(1);
    expect(await directory.countByKind(content.db, { region: "african" }, publicViewer)).toEqual([
      { kind: "national", count: 1 },
      { kind: "regional", count: 1 },
    ]);
  });

  it("keeps a remote entry twice like once and lets it go for good", async () => {
    const content = openContent(await open());
    const receive = (updated: number) =>
      content.transaction((tx) => directory.receiveRemote(tx, { iri, ...peer, updated, entry: newEntry() }));
    const first = await receive(1);
    expect(await receive(1)).toEqual(first);
    await expect(
      content.transaction((tx) => directory.put(tx, { id: first.id, entry: newEntry() })),
    ).rejects.toMatchObject({ code: "forbidden" });
    await content.transaction((tx) => directory.withdrawRemote(tx, { iri, ...peer }));
    await receive(2);
    expect(await directory.find(content.db, iri, publicViewer)).toBeUndefined();
    await content.transaction((tx) => directory.clearRemote(tx));
    expect(await content.db.selectFrom("content_entry").select("id").execute()).toEqual([]);
  });

  it("withdraws one of ours once", async () => {
    const content = openContent(await open());
    const { id } = await content.transaction((tx) => directory.put(tx, { entry: newEntry() }));
    await content.transaction((tx) => directory.withdraw(tx, { id }));
    await content.transaction((tx) => directory.withdraw(tx, { id }));
    await expect(directory.get(content.db, id, publicViewer)).rejects.toMatchObject({ code: "gone" });
    expect((await content.facts()).map(({ type }) => type)).toEqual(["directory.changed", "directory.withdrawn"]);
  });
});
