import type { Server } from "node:http";
import { join } from "node:path";
import { coreMigrations } from "../../migrations/index.ts";
import { createBackups, createErasures } from "../backup/index.ts";
import { content, drafts, moderation, withdrawals } from "../content/index.ts";
import { createFederation } from "../federation/index.ts";
import { createFiles, createImages } from "../files/index.ts";
import { createHost } from "../host/index.ts";
import { createIdentity, createMail, createPeople, openProfile, readMasterKey } from "../identity/index.ts";
import { createJobs } from "../jobs/index.ts";
import { type Clock, createIds, createLog, derived, type Log, pickLanguage, systemClock } from "../kit/index.ts";
import { createSafeFetch, type Dialer } from "../net/index.ts";
import { actingAs, becomes, migrate, openStore } from "../store/index.ts";
import { createApi, createWeb } from "../web/index.ts";
import { createAddressOf, createFromProxy } from "./address-of.ts";
import { createAuditKeys } from "./audit/audit-keys.ts";
import { checkAudit } from "./audit/check-audit.ts";
import { createCheckpoint } from "./audit/checkpoint.ts";
import { recordSettings } from "./audit/record-settings.ts";
import { warnOfIgnored } from "./checks/check-profile.ts";
import { lookQuick, lookThorough, type Whole } from "./checks/checks.ts";
import { type Machine, thisMachine } from "./checks/machine.ts";
import { watchAlerts } from "./checks/watch-alerts.ts";
import { nodeCommands } from "./commands/command-table.ts";
import type { Composition } from "./composition.ts";
import type { Config } from "./config.ts";
import { configText } from "./config-text.ts";
import { firstProfile } from "./configured-profile.ts";
import { deliveriesDoor } from "./deliveries-door.ts";
import { createDesks } from "./desks/create-desks.ts";
import { pluginsInForce } from "./desks/plugin-choices.ts";
import { erasureKinds } from "./erasure-kinds.ts";
import { healthRoutes } from "./health.ts";
import { ledgersOf } from "./ledgers-of.ts";
import { createListener } from "./listener.ts";
import { liveProfile } from "./live-profile.ts";
import { mailSettingsOf } from "./mail-settings-of.ts";
import { createMetrics } from "./metrics/create-metrics.ts";
import { createInboxCounts } from "./metrics/inbox-counts.ts";
import { openMetricsPort } from "./metrics/metrics-port.ts";
import { metricsRoutes } from "./metrics/metrics-routes.ts";
import { nodeMetrics } from "./metrics/node-metrics.ts";
import { processMetrics } from "./metrics/process-metrics.ts";
import { createRequestCounts } from "./metrics/request-counts.ts";
import { networkDoor } from "./network-door.ts";
import type { Node } from "./node.ts";
import { pictureRoutes } from "./picture-routes.ts";
import { pluginsOf } from "./plugins-of.ts";
import { profileRules } from "./profile-rules.ts";
import { publicForms } from "./public-forms.ts";
import { refuseOtherNode } from "./refuse-other-node.ts";
import { createProxyWatch } from "./requests/proxy-facts.ts";
import { createRequestLog } from "./requests/request-log.ts";
import { shownPeers } from "./shown-peers.ts";
import { signedInOf } from "./signed-in-of.ts";
import { toSite } from "./to-site.ts";
import { verifyCounted } from "./verify-counted.ts";

export interface NodeOptions {
  config: Config;
  composition: Composition;
  clock?: Clock;
  log?: Log;
  /** Opens loopback; only `testing` has one. */
  dialer?: Dialer;
  /** What the checks of `nri doctor` ask of the machine; this one unless a test says. */
  machine?: Machine;
  /** Makes actors and keys: once, by `nri init`. */
  init?: boolean;
}

/** The roof: opens the database, brings it up to date and joins the rooms. Nothing runs before `start`. */
export async function createNode({ config, composition, dialer, init = false, ...given }: NodeOptions): Promise<Node> {
  const clock = given.clock ?? systemClock;
  const machine = given.machine ?? thisMachine;
  const log = given.log ?? createLog(config.log_level);
  const ids = createIds(clock);
  const masterKey = await readMasterKey(config.master_key_file);
  const store = await openStore({
    url: config.database ?? `sqlite:${join(config.data, "node.db")}`,
    log,
    mustExist: !init,
  });
  try {
    await migrate(store, { ledger: "core", migrations: coreMigrations, clock });
    const addressOf = createAddressOf(config.trusted_proxies);
    const auditKeys = createAuditKeys(masterKey);
    const checkpoint = createCheckpoint({ store, folder: config.data, origin: config.origin, keys: auditKeys, log });
    const jobs = createJobs({ store, clock, ids, log, audited: checkpoint.advance });
    const identity = createIdentity({ db: store.db, clock, ids, origin: config.origin, masterKey, log });
    const people = createPeople({
      db: store.db,
      clock,
      ids,
      origin: config.origin,
      masterKey,
      log,
      transaction: jobs.transaction,
    });
    if (init) await jobs.transaction((tx) => identity.init(tx, { name: config.initiative.actor }));
    await refuseOtherNode(store.db, config);
    const files = createFiles({ dir: join(config.data, "files") });
    const profile = await openProfile({
      db: store.db,
      files,
      drawLogo: (bytes) => images.drawLogo(bytes),
      rules: profileRules,
      clock,
      first: () => firstProfile(config),
    });
    await warnOfIgnored(profile, config, log);
    const site = derived(profile.current, (current) => toSite(current, config, composition));
    jobs.register({
      async committed(facts) {
        if (facts.some(({ type }) => type === "initiative.changed")) await profile.reload();
      },
    });
    const safeFetch = createSafeFetch({
      userAgent: `nri-commons/0.1 (+${config.origin})`,
      clock,
      log,
      ...(dialer === undefined ? {} : { dialer }),
    });
    const mail = createMail({
      db: store.db,
      transaction: jobs.transaction,
      clock,
      ids,
      log,
      masterKey,
      origin: config.origin,
      name: () => pickLanguage(site().name, site().languages[0] ?? "en")?.text ?? "",
      configured: mailSettingsOf(config),
    });
    const images = createImages({
      files,
      db: store.db,
      transaction: jobs.transaction,
      safeFetch,
      log,
      origin: config.origin,
      isNeeded: (sha256) => content.outputs.isFile(store.db, sha256),
    });
    const inboxCounts = createInboxCounts();
    const federation = await createFederation({
      store,
      jobs,
      clock,
      ids,
      log,
      origin: config.origin,
      identity,
      safeFetch,
      profile: liveProfile(profile, config),
      keepsRegistry: composition.keepsRegistry,
      addressOf,
      isErased: (iri) => erasures.isErased(iri),
      counted: inboxCounts.add,
      ...(config.registry === undefined ? {} : { registry: config.registry }),
    });
    const backups = createBackups({
      store,
      files,
      clock,
      log,
      masterKey,
      origin: config.origin,
      data: config.data,
      settings: config.backup,
      readConfig: () => configText(config),
      ledgers: ledgersOf(composition),
    });
    const plugins = pluginsOf(composition);
    const desks = createDesks({
      config,
      store,
      transaction: jobs.transaction,
      clock,
      ids,
      mail,
      people,
      backups,
      plugins,
      node: () => node,
    });
    const host = await createHost({
      plugins,
      store,
      config: await pluginsInForce(store.db, config.plugins),
      federation,
      ctx: {
        db: store.db,
        transaction: jobs.transaction,
        clock,
        ids,
        log,
        site,
        profile,
        files,
        people,
        mail,
        desks,
        images,
        safeFetch,
        content,
        federation: {
          initiativeActor: federation.initiativeActor,
          relayActor: federation.relayActor,
          peers: () => shownPeers(store.db, federation.peers),
          registry: federation.registry.list,
          isRecognised: federation.registry.isRecognised,
          sign: federation.sign,
          verify: federation.verify,
        },
        deliveries: deliveriesDoor(federation.deliveries),
        network: networkDoor(federation),
      },
    });
    federation.register({ kinds: host.kinds, receives: host.receives });
    jobs.register({
      handlers: {
        ...host.handlers,
        ...images.handlers,
        [moderation.settleSiteJob]: moderation.runSettleSite,
        [withdrawals.tellWithdrawalsJob]: withdrawals.runTellWithdrawals,
        [drafts.forgetDraftsJob]: drafts.runForgetDrafts,
      },
      subscriptions: { ...host.subscriptions, "person.erased": [drafts.forgetDraftsJob] },
    });
    const erasures = createErasures({
      db: store.db,
      transaction: jobs.transaction,
      clock,
      log,
      masterKey,
      origin: config.origin,
      data: config.data,
      settings: config.backup,
      kinds: erasureKinds(federation, people),
    });
    jobs.register({ handlers: { ...backups.handlers, ...erasures.handlers }, subscriptions: erasures.subscriptions });
    jobs.register({ committed: erasures.committed });
    jobs.register({ handlers: { ...mail.handlers, ...desks.handlers } });
    await erasures.eraseAgain();

    const web = createWeb({
      site,
      nav: host.nav,
      messages: host.messages,
      log,
      clock,
      slotOf: host.slot,
      todayOf: host.today,
      signedInOf: signedInOf(people, config.origin),
      ...publicForms({ masterKey, addressOf }),
    });
    const verifyToken = verifyCounted(identity, federation.refusals);
    const api = createApi({
      web,
      site,
      verify: async (token, requestId) => {
        const access = await verifyToken(token, requestId);
        becomes({ kind: "token", id: access.id, scopes: access.scopes });
        return access && { kind: "token", scopes: access.scopes };
      },
    });
    let ready = false;
    let metricsPort: Server | undefined;
    let watched: { stop(): void } | undefined;
    web.app.route("/", healthRoutes({ store, isReady: () => ready }));
    web.app.route(
      "/",
      metricsRoutes(() => metrics.scrape(), verifyToken),
    );
    web.app.route("/", pictureRoutes({ images, files }));
    web.app.route("/", federation.app);
    host.mount(web, api);
    api.mount("/deliveries", async () =>
      (await import("./api/deliveries-api.ts")).deliveriesApi(federation.deliveries),
    );
    web.app.route("/", api.app);

    const fromProxy = createFromProxy(config.trusted_proxies);
    const proxy = createProxyWatch(config.origin, fromProxy);
    const requestCounts = createRequestCounts();
    const logged = createRequestLog({
      clock,
      log,
      fromProxy,
      seen: proxy.see,
      addressOf: config.log_addresses ? addressOf : undefined,
      answered: requestCounts.add,
    });
    const fetch: Node["fetch"] = (request, bindings) =>
      actingAs({ kind: "visitor" }, () => logged(request, bindings, (asked, env) => web.app.fetch(asked, env)));
    const listener = createListener({
      config,
      fetch,
      door(incoming, outgoing) {
        if (!federation.door.takes(incoming)) return false;
        const { requestId, answered } = logged.follow(incoming, { method: "POST", path: incoming.url ?? "" });
        const dress = { requestId, headers: web.headers };
        void actingAs({ kind: "visitor" }, () => federation.door.answer(incoming, outgoing, dress)).then(answered);
        return true;
      },
    });
    const whole = (): Whole => ({ ...node, machine, safeFetch, proxy: proxy.facts, isRunning: () => ready });
    const watch = watchAlerts(() => lookQuick(whole()), log);
    const node: Node = {
      config,
      clock,
      store,
      transaction: jobs.transaction,
      identity,
      people,
      profile,
      federation,
      jobs,
      backups,
      mail,
      images,
      host,
      get port() {
        return listener.port;
      },
      fetch,
      alerts: watch.look,
      examine: (progress = () => {}) => lookThorough(whole(), progress),
      get metrics() {
        return metrics.all;
      },
      audit: {
        check: (progress) => checkAudit(store, checkpoint, progress),
        seen: checkpoint.read,
        accept: checkpoint.accept,
        settle: checkpoint.settle,
      },
      async start(roles = { web: true, work: true }) {
        const plugins = host.states().filter(({ state }) => state === "running");
        await recordSettings({
          store,
          transaction: jobs.transaction,
          keys: auditKeys,
          config,
          plugins: plugins.map(({ id, version }) => `${id} ${version}`),
        });
        if (roles.work) {
          await jobs.start();
          await erasures.settle(jobs.idle);
          await federation.start();
          await host.start();
        }
        if (roles.web) await listener.open(node.run);
        if (config.metrics_port !== undefined) metricsPort = await openMetricsPort(config.metrics_port, metrics);
        ready = true;
        watch.start();
        // On SQLite nobody else can write.
        if (store.dialect === "postgres") {
          watched = profile.watch((err) => log.warn({ err }, "the profile could not be read anew"));
        }
      },
      async stop() {
        ready = false;
        await watch.stop();
        watched?.stop();
        metricsPort?.close().closeAllConnections();
        await listener.close();
        await host.stop();
        await federation.stop();
        mail.stop();
        await jobs.stop();
        await safeFetch.close();
        await checkpoint.settle();
        await store.close();
      },
      async run(name, { arguments: named = {}, options = {}, files: attached = {}, progress = () => {} } = {}) {
        const input = { arguments: named, options, files: attached, progress };
        const own = nodeCommands[name];
        return actingAs({ kind: "operator" }, () => (own === undefined ? host.run(name, input) : own.run(node, input)));
      },
    };
    const metrics = createMetrics(
      [
        ...nodeMetrics({ config, clock, store, federation, jobs, host, backups, mail, latestAlerts: watch.latest }),
        ...inboxCounts.metrics,
        ...requestCounts.metrics,
        ...processMetrics(),
      ],
      log,
    );
    return node;
  } catch (error) {
    await store.close();
    throw error;
  }
}
