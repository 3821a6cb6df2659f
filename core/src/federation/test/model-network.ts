import { FetchProblem } from "../../net/index.ts";
import type { InMemoryNetwork } from "./in-memory-network.ts";

/** What befalls the next POST to a host. */
export type Mishap = "lost" | "unanswered" | "doubled" | "late";

export interface FaultyNetwork extends InMemoryNetwork {
  /** So many POSTs to this origin meet with it, after those that were asked for before. */
  befall(origin: string, mishap: Mishap, times: number): void;
  /** What is late arrives now, the last one first; what arrived before arrives once more. */
  releaseLate(): Promise<void>;
  replay(origin: string): Promise<void>;
  heal(): void;
}

/** A network that does to requests what real ones do; each host may be told what befalls it next. */
export function faultyNetwork(network: InMemoryNetwork): FaultyNetwork {
  const mishaps = new Map<string, Mishap[]>();
  const late: (() => Promise<unknown>)[] = [];
  const arrived = new Map<string, Request[]>();
  const inner = new Map<string, (request: Request) => Response | Promise<Response>>();

  const answer = async (origin: string, request: Request): Promise<Response> => {
    const reach = (one: Request) => inner.get(origin)?.(one) ?? new Response(null, { status: 503 });
    if (request.method !== "POST") return reach(request);
    const copy = copyOf(request);
    arrived.set(origin, [...(arrived.get(origin) ?? []).slice(-20), copyOf(request)]);
    const mishap = mishaps.get(origin)?.shift();
    switch (mishap) {
      case "lost":
        throw new FetchProblem("network", request.url);
      case "late":
        late.push(async () => reach(copy));
        throw new FetchProblem("timeout", request.url);
      case "unanswered":
        await reach(request);
        throw new FetchProblem("timeout", request.url);
      case "doubled":
        await reach(copy);
        return reach(request);
      default:
        return reach(request);
    }
  };

  return {
    ...network,
    serve(origin, own) {
      inner.set(origin, own);
      network.serve(origin, (request) => answer(origin, request));
    },
    befall(origin, mishap, times) {
      mishaps.set(origin, [...(mishaps.get(origin) ?? []), ...Array<Mishap>(times).fill(mishap)]);
    },
    async releaseLate() {
      for (const send of late.splice(0).reverse()) await send();
    },
    async replay(origin) {
      for (const request of (arrived.get(origin) ?? []).slice(-3)) await inner.get(origin)?.(copyOf(request));
    },
    heal: () => mishaps.clear(),
  };
}

/** Request drops the host header, which is signed. */
function copyOf(request: Request): Request {
  const copy = request.clone();
  copy.headers.set("host", new URL(request.url).host);
  return copy;
}
