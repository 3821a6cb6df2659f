import { resolve } from "node:path";
import { readArguments } from "@nri-commons/core/cli";
import { commandsOf } from "@nri-commons/core/server";
import { type TestNode, until } from "@nri-commons/core/testing";
import { captureMail } from "@nri-commons/core/testing/capture-mail";
import { openConsole } from "@nri-commons/core/testing/console";
import capacityBuilding from "@nri-commons/plugin-capacity-building";
import hello from "@nri-commons/plugin-hello";
import policyLabs from "@nri-commons/plugin-policy-labs";
import noticeBoard from "../../docs/example-plugin/plugin.ts";
import { stageCapacity } from "./stage-capacity.ts";
import { stageCapacityAfterwards } from "./stage-capacity-afterwards.ts";
import { stageCapacityCertificates } from "./stage-capacity-certificates.ts";
import { stageCapacityDemand } from "./stage-capacity-demand.ts";
import { stageCapacityPeople } from "./stage-capacity-people.ts";
import { stageCapacityShare } from "./stage-capacity-share.ts";
import { stageConsole } from "./stage-console.ts";
import { stageErrors } from "./stage-errors.ts";
import { stageLabs } from "./stage-labs.ts";
import { stagePlugins } from "./stage-plugins.ts";
import { stageRegistry } from "./stage-registry.ts";
import { stageSecrets } from "./stage-secrets.ts";
import { stageStates } from "./stage-states.ts";
import { stageTwoSites } from "./stage-two-sites.ts";
import type { StagedPage, Staging } from "./staging.ts";

export interface StagedSite extends Staging {
  pages: readonly StagedPage[];
  remove(): Promise<void>;
}

const data = resolve(import.meta.dirname, "../../../nodes/demo/data");

/** A site on which everything has happened once: each of its pages has something to show. */
export async function openStagedSite(): Promise<StagedSite> {
  const mail = await captureMail();
  const site = await openConsole({
    name: "kigf",
    keepsRegistry: true,
    mail,
    plugins: [hello, policyLabs, capacityBuilding],
  });
  const { assertionMethod } = await site.node.identity.publicKeys("kigf");
  const registry = { actor: site.node.actor, key: assertionMethod[0]?.publicKeyMultibase ?? "" };
  const asker = await openConsole({
    name: "asker",
    clock: site.clock,
    registry,
    plugins: [noticeBoard, policyLabs, capacityBuilding],
  });
  await fill(site.node);
  const staging = { site, mail, asker, event: await site.firstEvent() };
  const pages = [
    ...(await stageLabs(staging)),
    ...(await stageCapacity(staging)),
    ...(await stageCapacityShare(staging)),
    ...(await stageCapacityPeople(staging)),
    ...(await stageCapacityAfterwards(staging)),
    ...(await stageCapacityDemand(staging)),
    ...(await stageConsole(staging)),
    ...(await stagePlugins(staging)),
    ...(await stageRegistry(staging)),
    ...(await stageTwoSites(staging)),
    ...(await stageStates(staging)),
    ...(await stageErrors(staging)),
    ...(await stageSecrets(staging)),
    // At the end: a badge that was checked is forgotten after an hour, and the others take their time.
    ...(await stageCapacityCertificates(staging)),
  ];
  await until(async () => (await site.node.federation.peers.list()).length > 0);
  return {
    ...staging,
    pages,
    async remove() {
      await Promise.all([site.remove(), asker.remove()]);
      await mail.stop();
    },
  };
}

async function fill(node: TestNode): Promise<void> {
  const commands = commandsOf({ name: "test", plugins: [], standing: "secretariat", keepsRegistry: true });
  for (const line of [
    "directory import directory/initiatives.json",
    "event import samples/kigf-events.json",
    "event import samples/dc-events.json",
    "output import outputs/documents.json",
    "output import samples/kigf-outputs.json",
    "output import samples/dc-outputs.json",
    "expert import experts/kigf.json",
  ]) {
    const [noun, verb, file = ""] = line.split(" ");
    const described = commands[`${noun} ${verb}`];
    if (described === undefined) throw new Error(`There is no command ${noun} ${verb}`);
    await node.run(`${noun} ${verb}`, {
      ...readArguments(described, [resolve(data, file)]),
      options: { publish: true },
    });
  }
}
