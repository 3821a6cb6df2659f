import type { Federation } from "../../federation/index.ts";
import { newerThan } from "../../federation/index.ts";
import { software } from "../../kit/index.ts";
import { type Finding, fault, ok } from "./finding.ts";

interface Told {
  federation: Pick<Federation, "releases">;
  /** What runs, unless told. */
  running?: string;
}

/** What the keeper of the registry told of newer versions; this node asks nobody else. */
export async function checkReleases({ federation, running = software.version }: Told): Promise<Finding> {
  const { newer, security } = newerThan(running, await federation.releases.list());
  const [newest] = newer;
  if (newest === undefined) return ok("updates", `${running} runs, and no newer version is known`);
  if (!security) return ok("updates", `${newest.version} is out, ${running} runs: nri upgrade takes it when you like`);
  const mended = newer.filter((one) => one.security);
  const why = mended.map(({ version, summary }) => `${version}: ${summary["en"] ?? Object.values(summary)[0] ?? ""}`);
  const more = mended[0]?.url === undefined ? "" : ` More about it: ${mended[0].url}`;
  return fault(
    "updates",
    `a security update is out, and ${running} runs here: ${why.join("; ")}`,
    `nri upgrade takes ${newest.version}, with a backup and the way back; nri upgrade --check tells first what it does.${more}`,
  );
}
