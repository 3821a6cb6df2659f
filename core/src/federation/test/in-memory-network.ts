import type { Fetched, FetchOptions, SafeFetch } from "../../net/index.ts";
import { FetchProblem } from "../../net/index.ts";

type Answer = (request: Request) => Response | Promise<Response>;

/** Hosts that reach one another without sockets; a test can take one away, slow it down or listen to what is said. */
export interface InMemoryNetwork {
  serve(origin: string, answer: Answer): void;
  /** Nobody answers there until it is served again. */
  cut(origin: string): void;
  /** Every request, oldest first: `POST https://host/path`. */
  readonly log: string[];
  fetch: SafeFetch;
}

export function inMemoryNetwork(): InMemoryNetwork {
  const hosts = new Map<string, Answer>();
  const log: string[] = [];

  const ask = async (text: string, options: FetchOptions): Promise<Fetched> => {
    const url = new URL(text);
    url.hash = "";
    const { method = "GET", body, headers = {} } = options;
    log.push(`${method} ${url.href}`);
    const answer = hosts.get(url.origin);
    if (!answer) throw new FetchProblem("network", text);
    const signed = await options.sign?.({ method, url, body });
    const request = new Request(url, {
      method,
      headers: { ...headers, host: url.host, ...signed },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
    // Request drops the host header, which draft-cavage signs.
    request.headers.set("host", url.host);
    const response = await answer(request);
    const status = response.status;
    return {
      url: url.href,
      status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    };
  };

  const fetch: SafeFetch = Object.assign(ask, {
    async stream(url: string, options: FetchOptions) {
      const { body, ...head } = await ask(url, options);
      async function* chunks() {
        yield body;
      }
      return { ...head, chunks: chunks() };
    },
    post: (url: string, options: Omit<FetchOptions, "purpose" | "method"> & { body: Buffer }) =>
      ask(url, { ...options, purpose: "delivery", method: "POST" }),
    async close() {},
  });

  return {
    log,
    fetch,
    serve: (origin, answer) => void hosts.set(origin, answer),
    cut: (origin) => void hosts.delete(origin),
  };
}
