import type { Backups } from "../backup/index.ts";
import { builtinPlugins } from "../builtin/index.ts";
import { content, drafts, moderation, withdrawals } from "../content/index.ts";
import type { Federation } from "../federation/index.ts";
import { createHost } from "../host/index.ts";
import type { Credentials } from "../identity/index.ts";
import { deliveriesDoor } from "./deliveries-door.ts";
import { createDesks } from "./desks/create-desks.ts";
import { networkDoor } from "./network-door.ts";
import type { Node } from "./node.ts";
import type { Ground } from "./open-ground.ts";
import { pluginsInForce } from "./plugins/plugin-choices.ts";
import { createPluginIndex } from "./plugins/plugin-index.ts";
import { shownNames, shownPeers } from "./shown-peers.ts";

interface Deps {
  ground: Ground;
  federation: Federation;
  backups: Backups;
  credentials: Credentials;
  /** Once it is whole. */
  node(): Node;
}

/** The plugins, with the doors that they may use, and the jobs that the rooms below them bring. */
export async function openHost({ ground, federation, backups, credentials, node }: Deps) {
  const { config, composition, present, clock, log, ids, store, jobs, transaction, images, mail, people, restart } =
    ground;
  const { db } = store;
  const index = createPluginIndex({
    ...{ store, transaction, clock, federation },
    safeFetch: ground.safeFetch,
    keepsRegistry: composition.keepsRegistry,
    registry: config.registry?.actor,
  });
  const desks = createDesks({
    index,
    config,
    store,
    transaction,
    clock,
    ids,
    mail,
    people,
    backups,
    present,
    restart,
    node,
  });
  const host = await createHost({
    ...{ plugins: present.plugins, store, federation },
    builtin: new Set(builtinPlugins.map(({ id }) => id)),
    safeMode: config.safe_mode,
    config: () => pluginsInForce(db, present.configured()),
    ctx: {
      ...{ db, transaction, clock, ids, log, people, mail, credentials, desks, images, content },
      site: ground.site,
      profile: ground.profile,
      files: ground.files,
      safeFetch: ground.safeFetch,
      federation: {
        initiativeActor: federation.initiativeActor,
        relayActor: federation.relayActor,
        peers: () => shownPeers(db, federation.peers),
        names: (of) => shownNames(db, federation.peers, of),
        registry: federation.registry.list,
        isRecognised: federation.registry.isRecognised,
        unread: federation.unread,
        sign: federation.sign,
        verify: federation.verify,
      },
      deliveries: deliveriesDoor(federation.deliveries),
      network: networkDoor(federation),
    },
  });
  federation.register(host);
  await host.onChange(async ({ kinds }) => {
    jobs.replace("plugins", host);
    if (kinds.length > 0) await federation.ofKinds.replay(kinds);
  });
  jobs.register({
    handlers: {
      ...images.handlers,
      ...mail.handlers,
      ...desks.handlers,
      ...index.handlers,
      ...backups.handlers,
      [moderation.settleSiteJob]: moderation.runSettleSite,
      [withdrawals.tellWithdrawalsJob]: withdrawals.runTellWithdrawals,
      [drafts.forgetDraftsJob]: drafts.runForgetDrafts,
    },
    async committed(facts) {
      const decided = facts
        .filter(({ type }) => type === "plugin.changed")
        .map(({ payload }) => String(payload["plugin"]));
      if (decided.length > 0) await host.follow(decided);
    },
    subscriptions: { "person.erased": [drafts.forgetDraftsJob] },
  });
  const refreshPlugins = async () => {
    if (await present.look()) await host.follow();
  };
  return { host, plugins: desks.plugins, pluginIndex: index, refreshPlugins };
}
