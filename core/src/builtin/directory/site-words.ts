import type { Tone, Translate } from "../../web/index.ts";
import type { NetworkSite } from "./network-sites.ts";

interface SiteWords {
  /** One or two words, for a list. */
  brief: string;
  /** A sentence. */
  says: string;
  tone: Tone;
}

/** How things stand with a site, in words that need no explanation. */
export function siteWords(site: NetworkSite, t: Translate): SiteWords {
  const [key, tone] = stateOf(site);
  return { brief: t(`state.${key}`), says: t(`state.${key}.says`), tone };
}

function stateOf({ isOwn, state, receiving, sending }: NetworkSite): [key: string, tone: Tone] {
  if (isOwn) return ["own", "calm"];
  if (state === "gone") return ["gone", "err"];
  if (receiving !== "accepted" && sending !== "accepted")
    return receiving === "requested" ? ["asked", "warn"] : ["none", "calm"];
  if (state === "held") return ["paused", "warn"];
  if (receiving === "accepted" && sending === "accepted") return ["both", "ok"];
  return receiving === "accepted" ? ["receiving", "ok"] : ["sending", "ok"];
}
