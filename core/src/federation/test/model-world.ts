import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { openStore, type Store } from "../../store/index.ts";
import { type MovableClock, movableClock } from "../../testing/movable-clock.ts";
import { sqliteFiles } from "../../testing/sqlite-files.ts";
import { bootPeer, type TestPeer } from "./federation-harness.ts";
import { inMemoryNetwork } from "./in-memory-network.ts";
import { forger, serveForger } from "./model-forger.ts";
import { type FaultyNetwork, faultyNetwork } from "./model-network.ts";

const names = ["ada", "ben", "cleo", "dan", "eve"] as const;
const masterKey = Buffer.alloc(32, 7);

/** Databases in memory, where the machine has a file system there. */
const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** Nodes with real databases, keys and signatures, and a network and a clock that do as they are told. */
export interface World {
  readonly network: FaultyNetwork;
  readonly clock: MovableClock;
  readonly nodes: readonly TestPeer[];
  /** As after `kill -9` and a new start: what was not committed never was, what was on its way stays on its way. */
  crash(index: number): Promise<void>;
  settle(): Promise<void>;
  end(): Promise<void>;
}

export interface Cradle {
  /** A new world of so many nodes, which all follow one another and the forger. */
  open(count: number): Promise<World>;
  remove(): Promise<void>;
}

/** Keys and follows are made once; each world begins with copies of these databases. */
export async function prepareWorlds(): Promise<Cradle> {
  const folder = mkdtempSync(join(memory, "nri-model-"));
  const files = sqliteFiles();
  const made = new Map<number, Promise<string>>();
  let worlds = 0;

  const template = async (count: number): Promise<string> => {
    const at = mkdtempSync(join(folder, `of-${count}-`));
    for (const name of names.slice(0, count)) {
      copyFileSync((await files.migrated()).replace("sqlite:", ""), join(at, `${name}.db`));
    }
    const world = await openWorld(at, count);
    for (const node of world.nodes) {
      for (const other of world.nodes) if (other !== node) await node.federation.peers.follow(other.actor);
      await node.federation.peers.follow(forger.actor);
    }
    await world.settle();
    await world.end();
    return at;
  };

  return {
    async open(count) {
      const known = made.get(count) ?? template(count);
      made.set(count, known);
      const from = await known;
      const at = mkdtempSync(join(folder, `${++worlds}-`));
      for (const name of names.slice(0, count)) copyFileSync(join(from, `${name}.db`), join(at, `${name}.db`));
      const world = await openWorld(at, count);
      return {
        ...world,
        async end() {
          await world.end();
          rmSync(at, { recursive: true, force: true });
        },
      };
    },
    async remove() {
      rmSync(folder, { recursive: true, force: true });
      await files.remove();
    },
  };
}

async function openWorld(folder: string, count: number): Promise<World> {
  const clock = movableClock();
  const network = faultyNetwork(inMemoryNetwork());
  serveForger(network);
  const nodes: TestPeer[] = [];
  const lives: Mortal[] = [];

  const boot = async (index: number) => {
    const name = names[index] ?? "";
    const life = mortal(await openStore({ url: `sqlite:${join(folder, `${name}.db`)}`, readers: 1 }));
    lives[index] = life;
    const options = { settings: { acceptFollows: "all" } } as const;
    nodes[index] = await bootPeer({ name, masterKey, store: life.store, network, clock, options });
    await logWrites(life.store);
  };

  for (let index = 0; index < count; index++) await boot(index);
  return {
    network,
    clock,
    nodes,
    async crash(index) {
      const node = nodes[index];
      lives[index]?.die();
      // What it still has to say about its last deeds goes nowhere.
      await node?.stop().catch(() => undefined);
      await lives[index]?.store.close();
      await boot(index);
    },
    async settle() {
      for (let round = 0; round < 3; round++) for (const node of nodes) await node.settle();
    },
    async end() {
      for (const node of nodes) await node.stop();
      for (const { store } of lives) await store.close();
    },
  };
}

interface Mortal {
  store: Store;
  die(): void;
}

/** A database whose process can end: from then on nothing is committed any more. */
function mortal(store: Store): Mortal {
  let dead = false;
  const alive = <T>(value: T): T => {
    if (dead) throw new Error("this process was killed");
    return value;
  };
  const guarded =
    (run: Store["transaction"]): Store["transaction"] =>
    (work) =>
      alive(run)(async (db) => alive(await work(db)));
  return {
    store: { ...store, transaction: guarded(store.transaction), grouped: guarded(store.grouped) },
    die() {
      dead = true;
    },
  };
}

/** Every change of what a node shows leaves a line, in its own transaction: what happened twice is seen. */
async function logWrites(store: Store): Promise<void> {
  await store.transaction(async (db) => {
    await sql`create table if not exists model_write (iri text, name text)`.execute(db);
    for (const event of ["insert", "update"]) {
      await sql
        .raw(
          `create trigger if not exists model_${event} after ${event} on shown_event
            begin insert into model_write values (new.iri, new.name); end`,
        )
        .execute(db);
    }
  });
}
