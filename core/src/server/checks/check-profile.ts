import type { InitiativeProfile } from "../../identity/index.ts";
import type { Log } from "../../kit/index.ts";
import type { Config } from "../config.ts";
import { configuredProfile } from "../configured-profile.ts";
import { type Finding, ok, warning } from "./finding.ts";

/** The profile in the database counts; who changed node.toml after the first start waits for something that does not come. */
export async function checkProfile({
  profile,
  config,
}: {
  profile: InitiativeProfile;
  config: Config;
}): Promise<Finding> {
  const ignored = await profile.ignored(configuredProfile(config));
  if (ignored.length === 0) return ok("profile", profile.current().isNamed ? "as the site shows it" : "not named yet");
  const keys = ignored.map((field) => `initiative.${field}`).join(", ");
  return warning(
    "profile",
    `${keys} in node.toml was changed and is not taken over: what the site says of itself stands in the database`,
    "Change it with nri profile set, or put node.toml back to what it was.",
  );
}

/** At a start. */
export async function warnOfIgnored(profile: InitiativeProfile, config: Config, log: Log): Promise<void> {
  const ignored = await profile.ignored(configuredProfile(config));
  if (ignored.length === 0) return;
  log.warn({ ignored }, "[initiative] in node.toml was changed and is not taken over: use nri profile set");
}
