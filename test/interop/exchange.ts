import { bootTestNode, type TestNode, until } from "@nri-commons/core/testing";
import type { Delivery, PeerEvent } from "./peers/peer.ts";
import type { Peer } from "./peers/spawn-peer.ts";

/** A node of ours and other software that follow one another. */
export interface Exchange {
  node: TestNode;
  peer: Peer;
}

export async function startExchange(peer: Peer, name: string): Promise<Exchange> {
  const node = await bootTestNode({ name });
  await node.federation.peers.follow(peer.actor);
  await peer.follow(node.actor);
  return { node, peer };
}

/** Events of the node as its API gives them. */
export async function listEvents(node: TestNode): Promise<ListedEvent[]> {
  const response = await node.get("/api/v1/events?limit=200");
  const { items } = (await response.json()) as { items: ListedEvent[] };
  return items;
}

export interface ListedEvent {
  id: string;
  iri: string;
  name: Record<string, string>;
  status: string;
  origin: { kind: "local" | "remote"; node: string; owner?: string };
}

/** What the node shows of the peer: titles, each only with the origin that it must have. */
export async function titlesFrom({ node, peer }: Exchange): Promise<string[]> {
  const events = (await listEvents(node)).filter(({ origin }) => origin.node === peer.origin);
  return events
    .filter(({ origin }) => origin.kind === "remote" && origin.owner === peer.actor)
    .flatMap(({ name }) => Object.values(name));
}

/** Publishes an event on our node; gives the id that others know it by. */
export async function publishEvent(node: TestNode, event: object): Promise<{ id: string; iri: string }> {
  const bytes = Buffer.from(JSON.stringify(event));
  const file = { name: "event.json", bytes };
  const { data } = await node.run("event add", { arguments: { file: "event.json" }, files: { file } });
  const { id } = data as { id: string };
  await node.run("event publish", { arguments: { id } });
  return { id, iri: `${node.origin}/ap/objects/${id}` };
}

/** Waits for the peer to be told of it, and gives how. */
export async function deliveryOf({ peer }: Exchange, type: string, accepted = true): Promise<Delivery> {
  let found: Delivery | undefined;
  await until(async () => {
    const deliveries = (await peer.deliveries()).filter((delivery) => delivery.type === type);
    found = deliveries.findLast(({ status }) => status < 300 === accepted);
    return found !== undefined;
  });
  if (!found) throw new Error(`no ${type} came`);
  return found;
}

export const ours = {
  name: { en: "Kenya IGF 2027" },
  start: "2027-05-12T09:00",
  end: "2027-05-12T17:00",
  zone: "Africa/Nairobi",
  place: { locality: "Nairobi", country: "KE" },
  online: { url: "https://meet.example/kigf" },
  attendance: "hybrid",
};

export const theirs: PeerEvent = {
  name: "A workshop on other software",
  content: "<p>Everybody is welcome.</p>",
  startTime: "2027-06-01T09:00:00Z",
  endTime: "2027-06-01T17:00:00Z",
};
