import { isJsonObject, type JsonObject } from "../../kit/index.ts";
import type { ActivityHandler, FederatedKind } from "../kind.ts";

/** What the plugins understand; filled once, before the node starts. */
export interface Kinds {
  register(contributions: { kinds: readonly FederatedKind[]; receives: readonly ActivityHandler[] }): void;
  all(): readonly FederatedKind[];
  /** The kind that keeps this object; the first that claims it. */
  of(object: JsonObject): FederatedKind | undefined;
  /** The handlers of an activity, by its type and the kind of its object. */
  handlersOf(type: string, object: unknown): readonly ActivityHandler[];
}

export function createKinds(): Kinds {
  const kinds: FederatedKind[] = [];
  const handlers = new Map<string, ActivityHandler[]>();
  return {
    register(contributions) {
      kinds.push(...contributions.kinds);
      for (const handler of contributions.receives) {
        handlers.set(handler.on, [...(handlers.get(handler.on) ?? []), handler]);
      }
    },
    all: () => kinds,
    of: (object) => kinds.find((kind) => kind.claims(object)),
    handlersOf(type, object) {
      const names = new Set(isJsonObject(object) ? [object["nri:kind"], object["type"]].map(String) : []);
      return [...[...names].map((name) => `${type}:${name}`), type].flatMap((on) => handlers.get(on) ?? []);
    },
  };
}
