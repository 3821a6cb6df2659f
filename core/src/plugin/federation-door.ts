import type { Peer, RegistryEntry, Unread } from "../federation/index.ts";
import type { JsonObject } from "../kit/index.ts";

/** What a plugin may know of the network: who this node is and whom it talks with. Publishing goes through `announces`. */
export interface FederationDoor {
  readonly initiativeActor: string;
  readonly relayActor: string;
  peers(): Promise<Peer[]>;
  /** What peers call themselves, by actor; of these alone when told which. For a page that names whose things are: it costs less than `peers`. */
  names(of?: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Who is in the registry, as this node keeps it or last read it. */
  registry(): Promise<RegistryEntry[]>;
  isRecognised(actor: string): Promise<boolean>;
  /** Public objects of kinds that no plugin here reads, to show their fallback. */
  readonly unread: Unread;
  /** A compact JWS (EdDSA) by the initiative's current key over these claims. */
  sign(claims: JsonObject): Promise<string>;
  /** The claims of a JWS, when this actor's key made it; fetches nothing. */
  verify(jws: string, actor: string): Promise<JsonObject | undefined>;
}
