import { Refusal } from "../../kit/index.ts";
import type { CommandInput } from "../../plugin/index.ts";
import type { Finding } from "../checks/finding.ts";
import type { Node } from "../node.ts";
import { readNewOrigin } from "./read-new-origin.ts";
import { renameOwnLinks } from "./rename-own-links.ts";
import { writeOrigin } from "./write-origin.ts";

export interface PlannedMove {
  from: string;
  to: string;
  reach: Awaited<ReturnType<Node["federation"]["moves"]["reach"]>>;
  /** How the new address is seen from outside; at best while the node runs and the new name leads to it already. */
  findings: readonly Finding[];
}

/** Looks at everything, changes nothing. */
export async function planMove(node: Node, given: string): Promise<PlannedMove> {
  const to = readNewOrigin(node.config, given);
  const [reach, findings] = await Promise.all([node.federation.moves.reach(), node.examineAt(to)]);
  return { from: node.config.origin, to, reach, findings };
}

export interface DoneMove {
  from: string;
  to: string;
  /** Where the backup lies that brings the node back as it was. */
  backups: readonly string[];
  links: number;
  /** False: a person has to write the address into the configuration. */
  configured: boolean;
}

interface MoveNow {
  to: string;
  backup: boolean;
  progress: CommandInput["progress"];
}

/** Backup, the move itself in one transaction, then the configuration; everybody is told at the next start. */
export async function moveNode(node: Node, { to: given, backup, progress }: MoveNow): Promise<DoneMove> {
  const to = readNewOrigin(node.config, given);
  const { config, federation, audit } = node;
  if (node.port !== 0) {
    throw new Refusal("conflict", {
      message:
        "The node is running, and would go on under the old address. Stop it first (systemctl stop nri-commons), then say this again.",
    });
  }
  const results = backup ? await node.backups.run({ progress }) : [];
  const good = results.filter(({ problem }) => problem === undefined);
  if (backup && good.length === 0)
    throw new Refusal("unavailable", { message: "There is no good backup, so nothing was changed." });
  const links = await node.transaction(async (tx) => {
    await federation.moves.record(tx, to);
    return renameOwnLinks(tx.db, config.origin, to);
  });
  await audit.settle();
  await audit.moveTo(to);
  const configured = await writeOrigin(config, to);
  const backups = good.map(({ name, shelf }) => `${shelf.replace(/\/$/, "")}/backups/${name}`);
  return { from: config.origin, to, backups, links, configured };
}
