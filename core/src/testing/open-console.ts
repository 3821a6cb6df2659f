import { events } from "../content/index.ts";
import { parseNewEvent } from "../content/types/index.ts";
import type { Role } from "../identity/index.ts";
import { bootTestNode, type TestNode, type TestNodeOptions } from "./boot-test-node.ts";
import { type MovableClock, movableClock } from "./movable-clock.ts";
import { type Answer, askFor, type Session, signIn } from "./sign-in.ts";

export { type Answer, type Session, signInOwner } from "./sign-in.ts";

export interface OpenConsole extends Session {
  readonly node: TestNode;
  readonly clock: MovableClock;
  /** Somebody else, of this role. */
  as(role: Role): Promise<Session>;
  /** What everybody sees. */
  stranger(path: string): Promise<Answer>;
  /** A public event, new at each call. */
  firstEvent(): Promise<string>;
  /** How many facts of this type were recorded. */
  facts(type: string): Promise<number>;
  remove(): Promise<void>;
}

/** A whole node with its console, over HTTP, and its owner signed in. */
export async function openConsole(options: TestNodeOptions = {}): Promise<OpenConsole> {
  const clock = movableClock(Date.UTC(2026, 10, 20, 12));
  const node = await bootTestNode({ clock, ...options });
  const owner = await signIn(node);
  let count = 0;
  return {
    ...owner,
    node,
    clock,
    as(role) {
      count++;
      return signIn(node, role, `${role}-${count}@example.org`);
    },
    stranger: (path) => askFor(node.origin, path, { accept: "text/html" }),
    firstEvent: () =>
      node.transaction(async (tx) => {
        const event = parseNewEvent({ name: "Sample Forum 2027", startDate: "2027-03-27", zone: "Africa/Nairobi" });
        if (!event.ok) throw new Error("the sample event is wrong");
        const { id } = await events.add(tx, {
          event: { ...event.value, online: { url: "https://meet.example/forum" }, attendance: "online" },
        });
        await events.publish(tx, { id });
        return id;
      }),
    async facts(type) {
      const rows = await node.store.db.selectFrom("fact").select("seq").where("type", "=", type).execute();
      return rows.length;
    },
    remove: () => node.remove(),
  };
}
