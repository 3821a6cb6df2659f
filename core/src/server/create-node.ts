import type { Host } from "../host/index.ts";
import { createCredentials } from "../identity/index.ts";
import { derived } from "../kit/index.ts";
import { actingAs } from "../store/index.ts";
import type { Whole } from "./checks/checks.ts";
import { thisMachine } from "./checks/machine.ts";
import { nodeCommands } from "./commands/command-table.ts";
import { createOperation } from "./create-operation.ts";
import { createListener } from "./listener.ts";
import { createRequestCounts } from "./metrics/request-counts.ts";
import type { Node } from "./node.ts";
import type { NodeOptions } from "./node-options.ts";
import { openExchange } from "./open-exchange.ts";
import { type Ground, openGround } from "./open-ground.ts";
import { openHost } from "./open-host.ts";
import { openPages } from "./open-pages.ts";
import { createAnswers } from "./requests/create-answers.ts";

/** The roof: opens the database, brings it up to date and joins the rooms. Nothing runs before `start`. */
export async function createNode(options: NodeOptions): Promise<Node> {
  const ground = await openGround(options);
  try {
    return await joinRooms(ground, options);
  } catch (error) {
    await ground.store.close();
    throw error;
  }
}

async function joinRooms(ground: Ground, { machine = thisMachine }: NodeOptions): Promise<Node> {
  const { config, clock, log, store, transaction, identity, people, profile, jobs, safeFetch, mail, images } = ground;
  const { federation, inboxCounts, backups, erasures } = await openExchange(ground, () => host.personalData);
  const credentials = createCredentials({
    ...{ db: store.db, masterKey: ground.masterKey, origin: config.origin, initiative: config.initiative.actor },
    former: federation.former.map(({ origin }) => origin),
  });
  const opened = await openHost({ ground, federation, backups, credentials, node: () => node });
  const host: Host = opened.host;
  const { handlers, subscriptions, committed } = erasures;
  jobs.register({ handlers, subscriptions, committed });
  await erasures.eraseAgain();

  let ready = false;
  const requestCounts = createRequestCounts();
  const whole = (): Whole => ({ ...node, machine, safeFetch, proxy: answers.proxy.facts, isRunning: () => ready });
  const operation = createOperation({
    ground,
    parts: { federation, backups, host, refreshPlugins: opened.refreshPlugins },
    counted: [...inboxCounts.metrics, ...requestCounts.metrics],
    whole,
  });
  /** Put together anew when the plugins are others. */
  const pages = derived(host.lineup, () =>
    openPages({ ground, federation, credentials, ...opened, isReady: () => ready, metrics: () => operation.metrics }),
  );
  pages();
  const answers = createAnswers({ config, web: pages, federation, clock, log, counted: requestCounts.add });
  const listener = createListener({ config, ...answers });
  const { alerts, examine, examineAt, audit } = operation;
  const node: Node = {
    ...{ config, clock, store, transaction, identity, people, profile, federation, jobs },
    ...{ credentials, backups, mail, images, ...opened, alerts, examine, examineAt, audit },
    keepsRegistry: ground.composition.keepsRegistry,
    get port() {
      return listener.port;
    },
    routes: () => pages().routes(),
    fetch: answers.fetch,
    restart: ground.restart,
    get metrics() {
      return operation.metrics.all;
    },
    async start(roles = { web: true, work: true }) {
      await operation.recordStart();
      if (roles.work) {
        await jobs.start();
        await erasures.settle(jobs.idle);
        await federation.prepare();
        await host.start();
      }
      if (roles.web) await listener.open(node.run);
      if (roles.work) federation.start();
      await operation.openMetrics();
      ready = true;
      operation.watch();
    },
    async stop() {
      ready = false;
      await operation.stop();
      await listener.close();
      await host.stop();
      await federation.stop();
      mail.stop();
      await jobs.stop();
      await safeFetch.close();
      await ground.checkpoint.settle();
      await store.close();
    },
    async run(name, { arguments: named = {}, options = {}, files: attached = {}, progress = () => {} } = {}) {
      const input = { arguments: named, options, files: attached, progress };
      const own = nodeCommands[name];
      return actingAs({ kind: "operator" }, () => (own === undefined ? host.run(name, input) : own.run(node, input)));
    },
  };
  return node;
}
