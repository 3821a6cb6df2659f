import { AsyncLocalStorage } from "node:async_hooks";
import type { Who } from "./audit-entry.ts";

const acting = new AsyncLocalStorage<{ who: Who }>();

/** Whatever `run` does, also later, is done on this account: a command, a request. */
export function actingAs<T>(who: Who, run: () => T): T {
  return acting.run({ who }, run);
}

/** Inside `actingAs`: now it is known who asks. Outside of it nothing happens. */
export function becomes(who: Who): void {
  const current = acting.getStore();
  if (current) current.who = who;
}

/** Who is at work here; the node by itself when nobody was named. */
export function currentWho(): Who {
  return acting.getStore()?.who ?? { kind: "system" };
}
