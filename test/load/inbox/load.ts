import { createOfEvent } from "../measure/sample-activity.ts";
import type { ActorsServer } from "./actors-server.ts";
import { type Scheme, type SignedRequest, signedRequest } from "./signed-request.ts";

export interface LoadOptions {
  target: URL;
  count: number;
  schemes: readonly Scheme[];
}

/** Signed before the clock runs: each actor in turn, each way of signing in turn. */
export function signLoad({ actors }: ActorsServer, options: LoadOptions, round: number): Promise<SignedRequest[]> {
  const { target, count, schemes } = options;
  return Promise.all(
    Array.from({ length: count }, (_, number) => {
      const actor = actors[number % actors.length];
      const scheme = schemes[Math.floor(number / actors.length) % schemes.length];
      if (!actor || !scheme) throw new Error("a load needs actors and a way of signing");
      return signedRequest(actor, createOfEvent(actor.id, `${round}-${number}`), { target, scheme });
    }),
  );
}
