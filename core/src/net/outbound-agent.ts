import { createRequire } from "node:module";
import type { Agent, buildConnector } from "undici";
import { checkedAddresses, type Dialer, type Lookup } from "./dialer.ts";
import { FetchProblem } from "./fetch-problem.ts";

interface Deps {
  lookup: Lookup;
  dialer: Dialer | undefined;
}

export const connectMs = 3_000;

type Connect = buildConnector.connector;

/**
 * Keep-alive connections, at most five a host. Each new one resolves the name itself, checks every address and connects
 * to the checked ones and no others: a name that answers differently the second time (rebinding) gains nothing.
 */
export function createOutboundAgent(deps: Deps): Agent {
  const undici = loadUndici();
  return new undici.Agent({
    connections: 5,
    pipelining: 1,
    allowH2: false,
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 60_000,
    connect: pinnedConnect(deps, undici.buildConnector),
  });
}

/** With the first request: loading it takes longer than all else that a start needs. */
function loadUndici(): typeof import("undici") {
  return createRequire(import.meta.url)("undici");
}

function pinnedConnect(deps: Deps, build: typeof buildConnector): Connect {
  const connectTo = async (options: buildConnector.Options, callback: buildConnector.Callback) => {
    const started = performance.now();
    const port = options.port ? `:${options.port}` : "";
    const host = options.hostname.includes(":") ? `[${options.hostname.replace(/^\[|\]$/g, "")}]` : options.hostname;
    const url = new URL(`${options.protocol}//${host}${port}`);
    const addresses = await within(connectMs, checkedAddresses(url, deps.lookup, deps.dialer), url);
    const timeout = Math.max(1, connectMs - (performance.now() - started));
    build({ timeout, allowH2: false, autoSelectFamily: true, lookup: answer(addresses) })(options, callback);
  };
  return (options, callback) => {
    connectTo(options, callback).catch((error: unknown) =>
      callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
}

/** A resolver that knows only what was checked. */
function answer(addresses: readonly string[]) {
  const all = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  return (
    _host: string,
    options: { all?: boolean | undefined },
    done: (error: null, address: string | typeof all, family?: number) => void,
  ) => {
    const [first] = all;
    if (options.all || !first) done(null, all);
    else done(null, first.address, first.family);
  };
}

async function within<T>(ms: number, work: Promise<T>, url: URL): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new FetchProblem("timeout", url.href)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
