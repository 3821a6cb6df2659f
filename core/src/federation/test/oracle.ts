import { isJsonObject, originOf } from "../../kit/index.ts";
import type { Store } from "../../store/index.ts";
import { type Doc, idOf, isDoc, listOf } from "../document.ts";
import type { Engine } from "../engine/engine.ts";
import { isActivity } from "../engine/engine-overrides.ts";
import { findActivityId, findCreateOf } from "../engine/load-stored.ts";
import { toDoc } from "../engine/stored.ts";

interface Judge {
  engine: Engine;
  store: Store;
  me: string;
  /** Lets a follower in, as the node does. */
  accept(follow: Doc, actor: Doc): Promise<void>;
}

/**
 * What each activity should come to, written down a second time without the engine's middleware: one activity, one
 * transaction, its `pub` functions and our store. Both ways have to leave the same database behind.
 */
export async function judgeAct({ engine, store, me, accept }: Judge, wire: object, signer: string): Promise<boolean> {
  try {
    await store.transaction((db) =>
      engine.run(db, async () => {
        const { unit } = engine;
        unit.startAct({ origin: originOf(signer), actor: signer, local: false });
        const activity = toDoc(wire);
        for (const document of [wire, ...listOf(isJsonObject(wire) ? wire["object"] : undefined)]) {
          if (isJsonObject(document) && typeof document["id"] === "string") unit.wires.set(document["id"], document);
        }
        await judge(engine, activity, me, accept);
      }),
    );
    return true;
  } catch {
    return false;
  }
}

async function judge({ unit, store }: Engine, activity: Doc, me: string, accept: Judge["accept"]): Promise<void> {
  const [recipient, actor] = [await unit.object(me), await unit.object(idOf(activity["actor"]) ?? "")];
  if (!recipient || !actor || !isActivity(activity)) throw new Error("not for us");
  const [object] = listOf(activity["object"]);
  const id = idOf(object) ?? "";
  const mine = (iri: string) => originOf(iri) === originOf(actor.id);
  const save = async (doc: Doc, collections: readonly string[] = []) => {
    const all = [`${me}/inbox`, ...collections];
    if (await store.saveActivity({ ...doc, _meta: { collection: all } })) return;
    for (const collection of all) await store.updateActivityMeta(doc, "collection", collection);
  };
  switch (activity.type) {
    case "Create":
      if (!isDoc(object)) throw new Error("no object");
      await store.saveObject(object);
      return save(activity);
    case "Update":
      if (!isDoc(object) || !mine(object.id)) throw new Error("not its own");
      await save(activity);
      await store.updateObject(object, actor.id, true);
      return;
    case "Delete": {
      const gone = { id, type: "Tombstone", deleted: "2026-01-01T00:00:00Z" };
      if (!(await unit.object(id))) {
        if (mine(id)) await store.updateObject(gone, actor.id, true);
        return;
      }
      if (!mine(id)) throw new Error("not its own");
      await save(activity);
      await store.updateObject(gone, actor.id, true);
      return;
    }
    case "Follow":
      await save(activity);
      return accept(activity, actor.doc);
    case "Like": {
      const create = await findCreateOf(unit.db, id);
      if (create === undefined) throw new Error("nothing here");
      return save(activity, [`${create}/likes`]);
    }
    case "Undo": {
      const undone = (await unit.activity(id)) ?? (await meant(activity));
      if (!undone) return;
      if (!mine(undone.id)) throw new Error("not its own");
      activity["object"] = [undone.id];
      await save(activity);
      return store.removeActivity(undone.doc, actor.id);
    }
    default:
      throw new Error("nothing that we asked");
  }

  async function meant(undo: Doc) {
    const [embedded] = listOf(undo["object"]);
    if (!isJsonObject(embedded)) return undefined;
    const about = idOf(embedded["object"]) ?? "";
    const found = await findActivityId(unit.db, {
      type: String(embedded["type"]),
      actor: actor?.id ?? "",
      object: about,
    });
    return found === undefined ? undefined : unit.activity(found);
  }
}
