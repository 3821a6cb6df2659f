import { hasScope } from "../../content/types/index.ts";
import type { TodayRequest } from "../../plugin/index.ts";
import { keepsRegistry, type Task, type TodayParts } from "../../web/index.ts";
import type { NetworkCtx } from "./network-ctx.ts";
import { nameOf, sitePath } from "./peer-words.ts";

/** What the network has for the console's first page. */
export async function networkToday(ctx: NetworkCtx, { t, person }: TodayRequest): Promise<Partial<TodayParts>> {
  if (!hasScope(person, "deliveries:read")) return {};
  const peers = await ctx.network.peers(person);
  if (!hasScope(person, "admin")) return {};
  const asking = peers.filter(({ follower, state }) => follower === "requested" && state !== "blocked");
  const update = await ctx.network.securityUpdate(person);
  const tasks: Task[] = asking.slice(0, 3).map((peer) => ({
    title: t("today.asks", { name: nameOf(peer) }),
    why: t("today.asks.why"),
    href: sitePath(peer.actor),
    urgency: "soon",
  }));
  const open = keepsRegistry(ctx.site)
    ? (await ctx.network.offers(person)).filter(({ state }) => state === "open")
    : [];
  if (update) {
    tasks.unshift({
      title: t("today.update", { version: update.newest }),
      why: t("today.update.why"),
      href: "/console/network/update",
      urgency: "now",
    });
  }
  if (open.length > 0) {
    tasks.push({
      title: t("today.offers", { count: open.length }),
      href: "/console/network/registry/offers",
      urgency: "soon",
    });
  }
  return {
    tasks,
    steps: [
      {
        title: t("today.first.title"),
        why: t("today.first.why"),
        href: "/console/network",
        done: peers.some(({ following }) => following !== "no"),
        order: 40,
      },
    ],
  };
}
