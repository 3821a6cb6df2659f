import { hasScope, type Viewer } from "../content/types/index.ts";
import { type Federation, newerThan } from "../federation/index.ts";
import { Refusal, software } from "../kit/index.ts";
import type { NetworkDoor } from "../plugin/index.ts";
import { actingAs } from "../store/index.ts";

type Parts = Pick<Federation, "peers" | "deliveries" | "refusals" | "membership" | "releases" | "health">;

/** The network as the console's plugin reaches it, with the rights looked at here. */
export function networkDoor({ peers, deliveries, refusals, membership, releases, health }: Parts): NetworkDoor {
  const asPerson = <T>(id: string, run: () => Promise<T>) => actingAs({ kind: "person", id }, run);
  return {
    async peers(viewer) {
      need(viewer, "deliveries:read");
      return peers.list();
    },
    async decisions(viewer) {
      need(viewer, "deliveries:read");
      return peers.decisions();
    },
    async refusals(viewer) {
      need(viewer, "deliveries:read");
      return refusals.list({ limit: 200 });
    },
    async change(change, target, viewer) {
      need(viewer, "admin");
      await peers[change](target);
    },
    async resend(site, viewer) {
      need(viewer, "deliveries:write");
      return deliveries.resend({ peer: site });
    },
    async application(viewer) {
      need(viewer, "deliveries:read");
      return membership.application();
    },
    async offers(viewer) {
      need(viewer, "admin");
      return membership.offers();
    },
    async health(viewer) {
      need(viewer, "deliveries:read");
      return health();
    },
    async securityUpdate(viewer) {
      need(viewer, "admin");
      const { newer, security } = newerThan(software.version, await releases.list());
      const [newest] = newer;
      if (newest === undefined || !security) return undefined;
      return { running: software.version, newest: newest.version, mends: newer.filter((one) => one.security) };
    },
    mayChange: (viewer) => need(viewer, "admin"),
    follow: (target, by) => asPerson(by, () => peers.follow(target)),
    apply: (request, by) => asPerson(by, async () => void (await membership.apply(request))),
    answer: (given, by) => asPerson(by, () => membership.answer(given)),
  };
}

function need(viewer: Viewer, scope: string): void {
  if (!hasScope(viewer, scope)) throw new Refusal("forbidden");
}
