import { createBackups, createErasures, type Erasures } from "../backup/index.ts";
import { createFederation } from "../federation/index.ts";
import type { Host } from "../host/index.ts";
import { packedPlugins } from "./added/packed-plugins.ts";
import { createAddressOf } from "./address-of.ts";
import { configText } from "./config-text.ts";
import { erasureKinds } from "./erasure-kinds.ts";
import { ledgersOf } from "./ledgers-of.ts";
import { liveProfile } from "./live-profile.ts";
import { createInboxCounts } from "./metrics/inbox-counts.ts";
import type { Ground } from "./open-ground.ts";

/** What goes out of the node and comes back: to other sites, and to the places of the backups. `personalData`: once the plugins run. */
export async function openExchange(ground: Ground, personalData: () => Host["personalData"]) {
  const { config, composition, present, clock, log, ids, masterKey, store, jobs, transaction, files } = ground;
  const { origin, data } = config;
  const inboxCounts = createInboxCounts();
  const federation = await createFederation({
    ...{ store, jobs, clock, ids, log, origin },
    identity: ground.identity,
    safeFetch: ground.safeFetch,
    profile: liveProfile(ground.profile, config),
    keepsRegistry: composition.keepsRegistry,
    addressOf: createAddressOf(config.trusted_proxies),
    isErased: (iri) => erasures.isErased(iri),
    counted: inboxCounts.add,
    ...(config.registry === undefined ? {} : { registry: config.registry }),
  });
  const former = federation.former.map((one) => one.origin);
  const kept = { clock, log, masterKey, origin, former, data, settings: config.backup };
  const backups = createBackups({
    ...kept,
    ...{ store, files },
    readConfig: () => configText(config),
    packed: () => packedPlugins(data),
    get ledgers() {
      return ledgersOf(present.plugins());
    },
  });
  const erasures: Erasures = createErasures({
    ...kept,
    ...{ db: store.db, transaction },
    kinds: erasureKinds(federation, ground.people, personalData),
  });
  return { federation, inboxCounts, backups, erasures };
}
