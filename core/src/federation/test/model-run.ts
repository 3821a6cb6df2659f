import { sql } from "kysely";
import { Refusal } from "../../kit/index.ts";
import type { Verb } from "../announcement.ts";
import { type TestPeer, testEvent } from "./federation-harness.ts";
import type { Act, ForgeryKind } from "./model-act.ts";
import { forge, forgedMark } from "./model-forger.ts";
import type { Mishap } from "./model-network.ts";
import type { World } from "./model-world.ts";

const minute = 60_000;
/** While it heals: every retry of the schedule comes to be due. */
const steps = [2, 11, 11, 61, 121, 241, 481, 721, 721, 721, 721].map((minutes) => minutes * minute);

interface Said {
  name: string;
  alive: boolean;
  /** All the names that it ever had. */
  ever: Set<string>;
  revision: number;
}

/** What should be true: whoever owns an event has said this about it. */
export class Model {
  readonly #world: World;
  readonly #said = new Map<string, Map<string, Said>>();
  /** Pairs between which something was refused or taken back: there only the owner's own words count, not all of them. */
  readonly #parted = new Set<string>();
  /** Pairs between which nothing may have come through for a time. */
  readonly #blocked = new Set<string>();
  readonly #owners = new Map<string, string>();

  constructor(world: World) {
    this.#world = world;
  }

  async run(acts: readonly Act[]): Promise<void> {
    for (const act of acts) {
      await this.#do(act);
      if (!act.rush) await this.#world.settle();
    }
  }

  async #do({ kind, node: n, other: o, event }: Act): Promise<void> {
    const { nodes, network, clock } = this.#world;
    const index = n % nodes.length;
    const node = nodes[index];
    const other = nodes[(index + 1 + (o % (nodes.length - 1))) % nodes.length];
    if (!node || !other) return;
    switch (kind) {
      case "publish":
      case "update":
        return this.#say(node, event, kind);
      case "delete":
        return this.#withdraw(node, event);
      case "follow":
        await node.federation.peers.follow(other.actor).catch(() => undefined);
        return;
      case "unfollow":
        this.#parted.add(pairOf(node, other));
        return node.federation.peers.unfollow(other.actor).catch(unlessRefused);
      case "block":
        for (const [one, two] of [
          [node, other],
          [other, node],
        ] as const) {
          this.#parted.add(pairOf(one, two));
          this.#blocked.add(pairOf(one, two));
        }
        return node.federation.peers.block(other.origin);
      case "unblock":
        return node.federation.peers.unblock(other.origin).catch(unlessRefused);
      case "rotate keys":
        await node.jobs.transaction((tx) => node.identity.rotateKeys(tx, nameOf(node)));
        return node.jobs.idle();
      case "crash":
        return this.#world.crash(index);
      case "cut off":
        return network.befall(node.origin, "lost", 8);
      case "pass a minute":
        return clock.move(minute);
      case "pass a day":
        return clock.move(24 * 60 * minute);
      case "release late":
        return network.releaseLate();
      case "replay":
        return network.replay(node.origin);
      case "lost":
      case "unanswered":
      case "doubled":
      case "late":
        return network.befall(node.origin, kind satisfies Mishap, 2);
      default:
        return this.#forge(kind, { to: node, victim: other, event });
    }
  }

  async #say(node: TestPeer, event: number, kind: "publish" | "update"): Promise<void> {
    const id = objectId(node, event);
    const before = this.#of(node).get(id);
    if (before ? !before.alive : kind === "update") return;
    // A revision is newer by at least a second.
    this.#world.clock.move(1000);
    const revision = (before?.revision ?? 0) + 1;
    const name = `${id} as of ${revision}`;
    const updated = new Date(this.#world.clock.now()).toISOString();
    await this.#publish(node, before ? "Update" : "Create", { id, event, revision, name, updated });
    const ever = before?.ever ?? new Set();
    this.#of(node).set(id, { name, alive: true, ever: ever.add(name), revision });
    this.#owners.set(id, node.actor);
  }

  async #withdraw(node: TestPeer, event: number): Promise<void> {
    const id = objectId(node, event);
    const before = this.#of(node).get(id);
    if (!before?.alive) return;
    this.#world.clock.move(1000);
    const revision = before.revision + 1;
    await this.#publish(node, "Delete", { id, event, revision, name: before.name, updated: "" });
    this.#of(node).set(id, { ...before, alive: false, revision });
  }

  #publish(node: TestPeer, verb: Verb, said: Publication): Promise<unknown> {
    const { event, revision, name, updated } = said;
    const more = updated === "" ? { name } : { name, updated };
    const object = testEvent(node, `e${event}`, more);
    const announcement = { verb, object, audience: "public", revision: String(revision) } as const;
    const done = node.jobs.transaction((tx) => node.federation.publish(tx, announcement));
    return done.then(() => node.federation.published());
  }

  async #forge(kind: ForgeryKind, { to, victim, event }: { to: TestPeer; victim: TestPeer; event: number }) {
    const object = objectId(victim, event);
    await forge({ kind, to, victim, object, now: this.#world.clock.now() });
  }

  #of(node: TestPeer): Map<string, Said> {
    const said = this.#said.get(node.origin) ?? new Map<string, Said>();
    this.#said.set(node.origin, said);
    return said;
  }

  /** No more mishaps; time goes on until nobody has anything left to do. */
  async heal(): Promise<void> {
    const { network, clock, settle } = this.#world;
    network.heal();
    await settle();
    await network.releaseLate();
    await settle();
    for (const step of steps) {
      if ((await this.#open()).length === 0) return;
      clock.move(step);
      await settle();
    }
  }

  /** What should be done by now, and is not. */
  async #open(): Promise<string[]> {
    const open: string[] = [];
    for (const node of this.#world.nodes) {
      const deliveries = await node.federation.deliveries.list({ limit: 1000 });
      for (const { state, inbox, error } of deliveries) {
        const to = this.#world.nodes.find(({ origin }) => inbox.startsWith(origin));
        if (state === "delivered" || !to || this.#blocked.has(pairOf(node, to))) continue;
        open.push(`${node.origin} to ${inbox}: ${state}, ${error}`);
      }
      const { waiting, retrying, failed } = await node.federation.inbox.counts();
      if (waiting + retrying + failed > 0) open.push(`${node.origin}: ${waiting}, ${retrying}, ${failed} in its inbox`);
    }
    return open;
  }

  /** Everything that is not as it should be; empty when all is well. */
  async wrongs(): Promise<string[]> {
    const wrongs = await this.#open();
    for (const node of this.#world.nodes) {
      for (const owner of this.#world.nodes) if (owner !== node) wrongs.push(...(await this.#compare(node, owner)));
      wrongs.push(...(await this.#ownership(node)), ...(await twiceIn(node)), ...(await forgeriesIn(node)));
    }
    return wrongs;
  }

  async #compare(node: TestPeer, owner: TestPeer): Promise<string[]> {
    const shown = new Map(Object.entries(await node.events()).filter(([iri]) => iri.startsWith(`${owner.origin}/`)));
    const said = this.#of(owner);
    const strange = [...shown].filter(([iri, name]) => !said.get(iri)?.ever.has(name));
    const wrongs = strange.map(
      ([iri, name]) => `${node.origin} shows "${name}" for ${iri}, which its owner never said`,
    );
    if (this.#parted.has(pairOf(node, owner))) return wrongs;
    for (const [iri, { name, alive }] of said) {
      const here = shown.get(iri);
      if (here !== (alive ? name : undefined)) {
        wrongs.push(`${node.origin} shows "${here}" for ${iri}; its owner says "${alive ? name : "withdrawn"}"`);
      }
    }
    return wrongs;
  }

  async #ownership(node: TestPeer): Promise<string[]> {
    const rows = await node.store.db.selectFrom("ap_objects").select(["id", "owner"]).execute();
    return rows
      .filter(({ id, owner }) => this.#owners.has(id) && this.#owners.get(id) !== owner)
      .map(({ id, owner }) => `${node.origin} has ${owner} as the owner of ${id}`);
  }
}

interface Publication {
  id: string;
  event: number;
  revision: number;
  name: string;
  /** Empty for a withdrawal. */
  updated: string;
}

async function twiceIn({ origin, store }: TestPeer): Promise<string[]> {
  const { rows } = await sql<{ name: string; times: number }>`
    select name, count(*) as times from model_write group by iri, name having count(*) > 1`.execute(store.db);
  return rows.map(({ name, times }) => `${origin} wrote "${name}" ${times} times`);
}

async function forgeriesIn({ origin, store }: TestPeer): Promise<string[]> {
  const wrongs: string[] = [];
  for (const table of ["ap_objects", "ap_activities"] as const) {
    const rows = await store.db.selectFrom(table).select("id").where("doc", "like", `%${forgedMark}%`).execute();
    wrongs.push(...rows.map(({ id }) => `${origin} keeps a forgery in ${table}: ${id}`));
  }
  return wrongs;
}

/** Nobody who was followed, nothing that was blocked. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

function pairOf(follower: TestPeer, followed: TestPeer): string {
  return `${follower.origin} ${followed.origin}`;
}

function objectId(node: TestPeer, event: number): string {
  return `${node.origin}/ap/objects/e${event}`;
}

function nameOf({ actor }: TestPeer): string {
  return actor.slice(actor.lastIndexOf("/") + 1);
}
