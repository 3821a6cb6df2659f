import { join } from "node:path";
import type { Federation } from "../federation/index.ts";
import type { Host } from "../host/index.ts";
import type { Credentials } from "../identity/index.ts";
import type { PluginDesk } from "../plugin/index.ts";
import { becomes } from "../store/index.ts";
import { createApi, createWeb } from "../web/index.ts";
import { createAddressOf } from "./address-of.ts";
import { credentialKeyRoutes } from "./credential-key-routes.ts";
import { healthRoutes } from "./health.ts";
import type { Metrics } from "./metrics/create-metrics.ts";
import { metricsRoutes } from "./metrics/metrics-routes.ts";
import { openDataRoutes } from "./open-data-routes.ts";
import type { Ground } from "./open-ground.ts";
import { pictureRoutes } from "./picture-routes.ts";
import type { PluginIndex } from "./plugins/plugin-index.ts";
import { publicForms } from "./public-forms.ts";
import { signedInOf } from "./signed-in-of.ts";
import { verifyCounted } from "./verify-counted.ts";

interface Deps {
  ground: Ground;
  federation: Federation;
  credentials: Credentials;
  host: Host;
  plugins: Pick<PluginDesk, "list">;
  pluginIndex: Pick<PluginIndex, "signed">;
  isReady(): boolean;
  metrics(): Metrics;
}

/** Everything that is answered over HTTP, put together in one app. */
export function openPages({ ground, federation, credentials, host, plugins, pluginIndex, isReady, metrics }: Deps) {
  const { config, clock, log, masterKey, store, site, people } = ground;
  const web = createWeb({
    ...{ site, log, clock },
    nav: host.nav,
    messages: host.messages,
    slotOf: host.slot,
    todayOf: host.today,
    uploads: join(config.data, "files", "drafts"),
    signedInOf: signedInOf(people, config.origin),
    ...publicForms({ masterKey, addressOf: createAddressOf(config.trusted_proxies) }),
  });
  const verifyToken = verifyCounted(ground.identity, federation.refusals);
  const api = createApi({
    ...{ web, site },
    verify: async (token, requestId) => {
      const access = await verifyToken(token, requestId);
      becomes({ kind: "token", id: access.id, scopes: access.scopes });
      return access && { kind: "token", scopes: access.scopes };
    },
  });
  web.app.route("/", healthRoutes({ store, isReady }));
  web.app.route(
    "/",
    metricsRoutes(() => metrics().scrape(), verifyToken),
  );
  web.app.route("/", pictureRoutes({ images: ground.images, files: ground.files }));
  web.app.route("/", federation.app);
  web.app.route("/", credentialKeyRoutes(credentials));
  host.mount(web, api);
  web.app.route("/", openDataRoutes(host));
  api.mount("/plugins", async () => (await import("./api/plugins-api.ts")).pluginsApi(plugins));
  api.mount("/plugin-index", async () => (await import("./api/plugin-index-api.ts")).pluginIndexApi(pluginIndex));
  api.mount("/open-data", async () => (await import("./api/open-data-api.ts")).openDataApi(host, config.origin));
  api.mount("/deliveries", async () => (await import("./api/deliveries-api.ts")).deliveriesApi(federation.deliveries));
  web.app.route("/", api.app);
  return web;
}
