import { type Identity, readMasterKey } from "../../identity/index.ts";
import type { Config } from "../config.ts";
import { type Finding, fault, ok } from "./finding.ts";

const remedy =
  "Until then the node does not start. A key that is lost comes back from the recovery file: nri keys recover --help.";

/** Without the database: is the file there, whole, and closed to others? */
export async function checkKeyFile({ config }: { config: Config }): Promise<Finding> {
  try {
    await readMasterKey(config.master_key_file);
    return ok("master key", "can be read, and by nobody else");
  } catch (error) {
    return fault("master key", error instanceof Error ? error.message : String(error), remedy);
  }
}

/** Does it open what is in the database? */
export async function checkKeyOpens({ identity }: { identity: Identity }): Promise<Finding> {
  try {
    const { initiative, relay } = await identity.actors();
    for (const { name } of [initiative, relay]) await identity.signer(name);
    return ok("signing keys", "open with the master key");
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return fault(
      "signing keys",
      found,
      "This is another node's master key. Stop the node, move that key away, then put its own back: nri keys recover --recovery FILE.",
    );
  }
}
