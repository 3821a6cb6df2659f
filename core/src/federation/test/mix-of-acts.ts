import type { JsonObject } from "../../kit/index.ts";
import { as, everybody } from "./remote-hosts.ts";

type Act = JsonObject & { id: string; actor: string };

/** The same acts for the same number: some hosts' life with us, forgeries, repetitions and late comers among it. */
export function mixOfActs(count: number, me: { actor: string; object: string }): Act[] {
  const random = seeded(7);
  const pick = (below: number) => Math.floor(random() * below);
  const acts: Act[] = [];
  for (let n = 0; n < count; n++) {
    const host = pick(4);
    const origin = `https://h${host}.example`;
    const actor = `${origin}/g`;
    const event = (of: string, id: number, more: JsonObject = {}) => ({
      id: `${of}/e/${id}`,
      type: "Event",
      name: `Event ${id} as of ${n}`,
      attributedTo: `${of}/g`,
      to: [everybody],
      "nri:sdgs": [4, 9],
      ...more,
    });
    const about = pick(30);
    const updated = new Date(Date.UTC(2026, 0, 1) + pick(1000) * 60_000).toISOString();
    const act = (type: string, object: JsonObject | string, more: JsonObject = {}): Act => ({
      "@context": as,
      id: `${origin}/a/${n}`,
      type,
      actor,
      to: [everybody],
      object,
      ...more,
    });
    const foreign = `https://h${(host + 1) % 4}.example`;
    const kinds: (() => Act)[] = [
      () => act("Create", event(origin, about)),
      () => act("Create", event(origin, about)),
      () => act("Update", event(origin, about, { updated })),
      () => act("Update", event(origin, about, { updated })),
      () => act("Delete", { type: "Tombstone", id: `${origin}/e/${about + 15}` }),
      () => act("Follow", me.actor),
      () => act("Undo", { type: "Follow", actor, object: me.actor }),
      () => act("Like", me.object),
      () => act("Undo", `${origin}/a/${pick(n + 1)}`),
      () => act("Create", event(foreign, about)),
      () => act("Update", event(foreign, about, { updated })),
      () => act("Delete", `${foreign}/e/${about}`),
      () => act("Accept", `${me.actor}/nothing`),
    ];
    const make = kinds[pick(kinds.length)];
    if (make) acts.push(make());
  }
  return acts;
}

/** mulberry32: a small generator of the same numbers every time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
