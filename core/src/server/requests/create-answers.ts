import { type Federation, hostOfRequest } from "../../federation/index.ts";
import type { Clock, Log } from "../../kit/index.ts";
import { actingAs } from "../../store/index.ts";
import type { Web } from "../../web/index.ts";
import { createAddressOf, createFromProxy } from "../address-of.ts";
import type { Config } from "../config.ts";
import type { Ears } from "../listener.ts";
import type { RequestCounts } from "../metrics/request-counts.ts";
import { createProxyWatch, type ProxyWatch } from "./proxy-facts.ts";
import { createRequestLog } from "./request-log.ts";

interface Deps {
  config: Config;
  /** As it is now. */
  web(): Pick<Web, "app" | "headers">;
  federation: Pick<Federation, "door" | "former">;
  clock: Clock;
  log: Log;
  counted: RequestCounts["add"];
}

/** Every request from outside: who asks, for which of the node's addresses, by which of its two ways in, and one line of the log. */
export function createAnswers({ config, web, federation, clock, log, counted }: Deps): Pick<Ears, "fetch" | "door"> & {
  proxy: ProxyWatch;
} {
  const fromProxy = createFromProxy(config.trusted_proxies);
  const proxy = createProxyWatch(config.origin, fromProxy);
  const logged = createRequestLog({
    clock,
    log,
    fromProxy,
    seen: proxy.see,
    addressOf: config.log_addresses ? createAddressOf(config.trusted_proxies) : undefined,
    answered: counted,
  });
  const formerAt = (host: string) => federation.former.find((former) => former.host === host);
  return {
    proxy,
    fetch: (request, bindings) =>
      actingAs({ kind: "visitor" }, () =>
        logged(request, bindings, (asked, env) => {
          const former = formerAt(request.headers.get("host")?.toLowerCase() ?? new URL(request.url).host);
          return former === undefined ? web().app.fetch(asked, env) : former.fetch(asked, env);
        }),
      ),
    door(incoming, outgoing) {
      const inbox = formerAt(hostOfRequest(incoming))?.inbox ?? federation.door;
      if (!inbox.takes(incoming)) return false;
      const { requestId, answered } = logged.follow(incoming, { method: "POST", path: incoming.url ?? "" });
      const dress = { requestId, headers: web().headers };
      void actingAs({ kind: "visitor" }, () => inbox.answer(incoming, outgoing, dress)).then(answered);
      return true;
    },
  };
}
