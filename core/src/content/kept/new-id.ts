import type { Tx } from "../../jobs/index.ts";
import { createIds, deriveId } from "../../kit/index.ts";

export function newId({ now }: Tx): string {
  return createIds({ now: () => now }).ulid();
}

/** A remote thing has the same id here after every rebuild, so that addresses of its page stay. */
export function idOfRemote(iri: string): string {
  return deriveId("remote", iri);
}
