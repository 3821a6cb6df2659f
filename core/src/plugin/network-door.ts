import type { Viewer } from "../content/types/index.ts";
import type {
  Evidence,
  NodeHealth,
  Peer,
  PeerDecision,
  RefusalCount,
  RegistryAnswer,
  RegistryOffer,
  Release,
} from "../federation/index.ts";

/** What one may do about another site without asking anybody on the network. */
export const peerChanges = ["accept", "reject", "unfollow", "block", "unblock", "allow", "undecide"] as const;
export type PeerChange = (typeof peerChanges)[number];

export interface SecurityUpdate {
  running: string;
  newest: string;
  /** What is mended, the newest first. */
  mends: readonly Release[];
}

/** Whom this node exchanges with, and what its people decide about that. Looking needs `deliveries:read`, changing `admin`. */
export interface NetworkDoor {
  peers(viewer: Viewer): Promise<readonly Peer[]>;
  decisions(viewer: Viewer): Promise<readonly PeerDecision[]>;
  /** Of the last 24 hours: what was not taken, and why. */
  refusals(viewer: Viewer): Promise<readonly RefusalCount[]>;
  change(change: PeerChange, target: string, viewer: Viewer): Promise<void>;
  /** Sends to a site now what waits for a later try or was given up; returns how many. */
  resend(site: string, viewer: Viewer): Promise<number>;
  /** What this node asked of the registry that it uses; undefined when nothing yet. */
  application(viewer: Viewer): Promise<RegistryOffer | undefined>;
  /** On the node that keeps the registry: who asks for a place. */
  offers(viewer: Viewer): Promise<readonly RegistryOffer[]>;
  /** On the node that keeps the registry: how the nodes of the network are. */
  health(viewer: Viewer): Promise<readonly NodeHealth[]>;
  /** The newest version of this software, where it or one between mends something that others could abuse; told by the registry's keeper. */
  securityUpdate(viewer: Viewer): Promise<SecurityUpdate | undefined>;
  /** Throws unless this viewer may change whom the node exchanges with. */
  mayChange(viewer: Viewer): void;
  /** For jobs: these three ask other sites. `by` is the id of whoever wanted it. */
  follow(target: string, by: string): Promise<{ actor: string }>;
  apply(request: { evidence: readonly Evidence[]; established?: number | undefined }, by: string): Promise<void>;
  answer(given: RegistryAnswer, by: string): Promise<void>;
}
