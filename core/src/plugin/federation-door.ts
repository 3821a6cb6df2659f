import type { Peer, RegistryEntry } from "../federation/index.ts";

/** What a plugin may know of the network: who this node is and whom it talks with. Publishing goes through `announces`. */
export interface FederationDoor {
  readonly initiativeActor: string;
  readonly relayActor: string;
  peers(): Promise<Peer[]>;
  /** Who is in the registry, as this node keeps it or last read it. */
  registry(): Promise<RegistryEntry[]>;
  isRecognised(actor: string): Promise<boolean>;
}
