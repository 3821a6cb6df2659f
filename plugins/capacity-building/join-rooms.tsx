import type { Today } from "@nri-commons/core/plugin";
import { type Env, Hono } from "hono";
import type { CapacityCtx, CapacityPermission } from "./capacity-ctx.ts";
import { joinPrivacy } from "./join-privacy.ts";
import type { Doors, Manifest, Room } from "./room.ts";

/** What every room brings, as one manifest. */
export function joinRooms(at: string, rooms: readonly Room[]): Pick<Manifest, Doors | "routes"> {
  return {
    kinds: joined(rooms, "kinds"),
    receives: joined(rooms, "receives"),
    announces: joined(rooms, "announces"),
    hooks: joined(rooms, "hooks"),
    jobs: joined(rooms, "jobs"),
    commands: joined(rooms, "commands"),
    metrics: joined(rooms, "metrics"),
    exports: joined(rooms, "exports"),
    nav: rooms.flatMap(({ nav = [] }) => nav),
    feeds: rooms.flatMap(({ feeds = [] }) => feeds),
    slots: joinSlots(rooms),
    today: joinToday(rooms),
    privacy: joinPrivacy(rooms),
    routes: {
      at,
      public: { later: async (ctx) => mounted(await Promise.all(rooms.map((room) => room.public?.(ctx)))) },
      console: { later: async (ctx) => mounted(await Promise.all(rooms.map((room) => room.console?.(ctx)))) },
      root: (ctx) => mounted(rooms.map((room) => room.root?.(ctx))),
      api: async (ctx) => mounted(await Promise.all(rooms.map((room) => room.api?.(ctx)))),
    },
  };
}

type Named = "kinds" | "receives" | "announces" | "hooks" | "jobs" | "commands" | "metrics" | "exports";

/** What has a name has it once: two rooms with the same one are a mistake. */
function joined<Door extends Named>(rooms: readonly Room[], door: Door): NonNullable<Room[Door]> {
  const entries = rooms.flatMap((room) => Object.entries(room[door] ?? {}));
  const all = Object.fromEntries(entries);
  if (Object.keys(all).length < entries.length) throw new Error(`Two rooms bring ${door} of one name.`);
  return all as NonNullable<Room[Door]>;
}

function mounted<E extends Env>(apps: readonly (Hono<E> | undefined)[]): Hono<E> {
  const all = new Hono<E>();
  for (const app of apps) if (app !== undefined) all.route("/", app);
  return all;
}

/** Several rooms in one place of a page stand one below the other. */
function joinSlots(rooms: readonly Room[]): NonNullable<Manifest["slots"]> {
  const all: NonNullable<Manifest["slots"]> = {};
  for (const { slots = {} } of rooms) {
    for (const [name, draw] of Object.entries(slots) as [keyof typeof slots, (typeof slots)[keyof typeof slots]][]) {
      const above = all[name];
      if (draw === undefined) continue;
      Object.assign(all, {
        [name]: async (...request: Parameters<typeof draw>) => (
          <>
            {await above?.(...request)}
            {await draw(...request)}
          </>
        ),
      });
    }
  }
  return all;
}

function joinToday(rooms: readonly Room[]): Today<CapacityCtx, CapacityPermission> {
  return async (ctx, request) => {
    const parts = await Promise.all(rooms.map(({ today }) => today?.(ctx, request)));
    const of = <Part extends "tasks" | "figures" | "steps">(part: Part) => parts.flatMap((one) => one?.[part] ?? []);
    return { tasks: of("tasks"), figures: of("figures"), steps: of("steps") };
  };
}
