import { describe, expect, it } from "vitest";
import { createIds, systemClock } from "../../kit/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { assertKnownEngine, loadApex, overriddenProperties } from "./apex.ts";
import { createEngine } from "./engine.ts";
import { NotOwner } from "./ownership.ts";
import { toDoc } from "./stored.ts";

const origin = "https://me.example";
const deps = { dialect: "sqlite", origin, context: "x", queue: async () => {}, ids: createIds(systemClock) } as const;

describe("the engine", () => {
  it("is the release whose every overridden property is still there", () => {
    const plain = loadApex()({
      name: "x",
      version: "0",
      baseUrl: origin,
      routes: routes(),
      store: {},
      logger: console,
    });
    expect(() => assertKnownEngine(plain)).not.toThrow();
    expect(overriddenProperties.filter((name) => !(name in plain))).toEqual([]);
    expect(() => assertKnownEngine({})).toThrow("only 4.4.2");
  });
});

describeOnSqlite("the unit of work", (open) => {
  const theirs = { origin: "https://n.example", actor: "https://n.example/g", local: false };
  const note = (more: object = {}) => toDoc({ id: "https://n.example/1", type: "Note", name: "a", ...more });

  it("takes back one act without the others, and writes the rest in one go", async () => {
    const store = await open();
    const engine = createEngine(loadApex(), deps);
    await store.transaction((db) =>
      engine.run(db, async () => {
        engine.unit.startAct(theirs);
        await engine.store.saveObject(note());
        engine.unit.startAct(theirs);
        await engine.store.updateObject(note({ name: "b" }), theirs.actor, true);
        await engine.store.saveActivity(toDoc({ id: "https://n.example/a", type: "Like", actor: theirs.actor }));
        expect(engine.unit.undoAct()).toBe(true);
        expect(engine.unit.changed).toEqual([]);
      }),
    );
    const rows = await store.db.selectFrom("ap_objects").select(["id", "doc"]).execute();
    expect(rows.map(({ doc }) => JSON.parse(doc).name)).toEqual(["a"]);
    expect(await store.db.selectFrom("ap_activities").select("id").execute()).toEqual([]);
  });

  it("says that an act cannot be taken back once some of it is written", async () => {
    const store = await open();
    const engine = createEngine(loadApex(), deps);
    await store.transaction((db) =>
      engine.run(db, async () => {
        engine.unit.startAct(theirs);
        await engine.store.saveObject(note());
        await engine.unit.flush();
        expect(engine.unit.undoAct()).toBe(false);
      }),
    );
  });

  it("lets an activity that was removed come again, with new memberships only", async () => {
    const store = await open();
    const engine = createEngine(loadApex(), deps);
    const like = toDoc({ id: "https://n.example/a", type: "Like", actor: theirs.actor });
    const put = (collection: string) => engine.store.saveActivity({ ...like, _meta: { collection: [collection] } });
    await store.transaction((db) =>
      engine.run(db, async () => {
        engine.unit.startAct(theirs);
        await put(`${origin}/c1`);
      }),
    );
    await store.transaction((db) =>
      engine.run(db, async () => {
        engine.unit.startAct(theirs);
        await engine.store.removeActivity(like, theirs.actor);
        expect(await engine.store.getActivity(like.id)).toBe(null);
        expect(await put(`${origin}/c2`)).toBe(true);
      }),
    );
    const rows = await store.db.selectFrom("ap_collections").select("collection").execute();
    expect(rows).toEqual([{ collection: `${origin}/c2` }]);
    const versions = await store.db.selectFrom("ap_collection_versions").selectAll().orderBy("collection").execute();
    expect(versions.map(({ collection, total }) => [collection, total])).toEqual([
      [`${origin}/c1`, 0],
      [`${origin}/c2`, 1],
    ]);
  });

  it("removes an activity with all its memberships", async () => {
    const store = await open();
    const engine = createEngine(loadApex(), deps);
    const like = toDoc({ id: "https://n.example/a", type: "Like", actor: theirs.actor });
    for (const act of [
      () => engine.store.saveActivity({ ...like, _meta: { collection: [`${origin}/c1`] } }),
      () => engine.store.removeActivity(like, theirs.actor),
    ]) {
      await store.transaction((db) =>
        engine.run(db, async () => {
          engine.unit.startAct(theirs);
          await act();
        }),
      );
    }
    expect(await store.db.selectFrom("ap_activities").select("id").execute()).toEqual([]);
    expect(await store.db.selectFrom("ap_collections").select("seq").execute()).toEqual([]);
  });

  it.each([
    ["an id of ours", `${origin}/x`],
    ["an id that only begins like the origin", "https://n.example.evil.example/1"],
    ["our origin with its port written out", "https://me.example:443/x"],
    ["no address at all", "urn:x"],
  ])("refuses a remote write to %s", async (_name, id) => {
    const store = await open();
    const engine = createEngine(loadApex(), deps);
    const write = store.transaction((db) =>
      engine.run(db, async () => {
        engine.unit.startAct(theirs);
        await engine.store.saveObject(toDoc({ id, type: "Note" }));
      }),
    );
    await expect(write).rejects.toBeInstanceOf(NotOwner);
  });

  it("on a host of many people lets only the stored owner change what is stored", async () => {
    const store = await open();
    const engine = createEngine(loadApex(), deps);
    const other = { ...theirs, actor: "https://n.example/other" };
    const change = (proof: typeof other & { shared?: boolean }) =>
      store.transaction((db) =>
        engine.run(db, async () => {
          engine.unit.startAct(proof);
          return engine.store.updateObject(note({ attributedTo: theirs.actor, name: "b" }), proof.actor, true);
        }),
      );
    await change(theirs);
    await expect(change({ ...other, shared: true })).rejects.toBeInstanceOf(NotOwner);
    expect(await change(other)).toMatchObject({ name: ["b"] });
    expect(await change({ ...theirs, shared: true })).toMatchObject({ name: ["b"] });
  });
});

function routes() {
  const names =
    "actor object activity inbox outbox followers following liked collections blocked rejections rejected shares likes";
  return Object.fromEntries(names.split(" ").map((name) => [name, `/${name}/:x`]));
}
