import { until } from "@nri-commons/core/testing";
import { type Item, itemsOf } from "../sample-nodes.ts";
import type { StagedPage, Staging } from "./staging.ts";

/** Pages that look different in another state: cancelled, of another site, narrowed, found and not found, of a node that keeps no registry. */
export async function stageStates({ site, asker }: Staging): Promise<StagedPage[]> {
  const cancelled = await site.firstEvent();
  await site.node.run("event cancel", { arguments: { id: cancelled }, options: { reason: "The hall is flooded." } });
  const output = { title: { en: "Messages of the lakes" }, type: "nri-messages", producer: "community" };
  const bytes = new TextEncoder().encode(JSON.stringify(output));
  await asker.node.run("output add", { options: { publish: true }, files: { file: { name: "output.json", bytes } } });
  const remote = async (kind: "events" | "outputs") => (await itemsOf(site.node, kind)).find(isRemote)?.id;
  await until(async () => (await remote("outputs")) !== undefined);
  return [
    { path: `/events/${cancelled}` },
    { path: `/events/${await remote("events")}` },
    { path: `/outputs/${await remote("outputs")}` },
    { path: "/events?q=sample&topic=access" },
    { path: "/events/calendar?month=2027-03" },
    { path: "/events/find?list=past" },
    { path: "/outputs?in=mine&mandate=72a" },
    { path: "/search?q=sample" },
    { path: "/search?q=xyzzyplugh" },
    { path: "/embed?limit=10" },
    { path: "", origin: asker.node.origin },
    { path: "/network", origin: asker.node.origin },
  ];
}

const isRemote = ({ origin }: Item) => origin.kind === "remote";
