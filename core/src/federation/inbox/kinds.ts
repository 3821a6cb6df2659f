import { isJsonObject, type JsonObject } from "../../kit/index.ts";
import type { ActivityHandler, FederatedKind } from "../kind.ts";

/** Asked at each use: plugins come and go. */
export interface Contributions {
  readonly kinds: readonly FederatedKind[];
  readonly receives: readonly ActivityHandler[];
  /** What every site may know of the plugins' figures. */
  figures?(): Promise<Readonly<Record<string, number>>>;
}

/** What the plugins understand; who contributes is told once, before the node starts. */
export interface Kinds {
  register(contributions: Contributions): void;
  all(): readonly FederatedKind[];
  figures(): Promise<Readonly<Record<string, number>>>;
  /** The kind that keeps this object; the first that claims it. */
  of(object: JsonObject): FederatedKind | undefined;
  /** The handlers of an activity, by its type and the kind of its object. */
  handlersOf(type: string, object: unknown): readonly ActivityHandler[];
}

export function createKinds(): Kinds {
  const sources: Contributions[] = [];
  const all = () => sources.flatMap(({ kinds }) => kinds);
  return {
    register(contributions) {
      sources.push(contributions);
    },
    all,
    async figures() {
      const each = await Promise.all(sources.map(({ figures }) => figures?.() ?? {}));
      return Object.assign({}, ...each);
    },
    of: (object) => all().find((kind) => kind.claims(object)),
    handlersOf(type, object) {
      const names = new Set(isJsonObject(object) ? [object["nri:kind"], object["type"]].map(String) : []);
      const handlers = sources.flatMap(({ receives }) => receives);
      const wanted = [...[...names].map((name) => `${type}:${name}`), type];
      return wanted.flatMap((on) => handlers.filter((handler) => handler.on === on));
    },
  };
}
