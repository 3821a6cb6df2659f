import type { Command as Program } from "commander";
import { type Composition, createNode, findSetupUrl } from "../server/index.ts";
import { loadConfig } from "./load-config.ts";
import { print, StartProblem } from "./terminal.ts";

/** `start` serves pages and works; on PostgreSQL the two can be split over processes with `start --web` and `worker`. */
export function addStart(program: Program, composition: Composition, ended: (exitCode: number) => void) {
  program
    .command("start")
    .description("Run the node until it is stopped")
    .option("--web", "serve only; workers run elsewhere (needs PostgreSQL)")
    .option("--safe-mode", "without the plugins that do not come with the software")
    .addHelpText("after", "\nExample:\n  nri start --config /etc/nri-commons/node.toml")
    .action(async ({ web, safeMode = false }: { web?: boolean; safeMode?: boolean }) => {
      const roles = { web: true, work: web !== true };
      ended(await serve(program, composition, { roles, safeMode }));
    });
  program
    .command("worker")
    .description("Only work: receive, deliver, run jobs (needs PostgreSQL)")
    .addHelpText("after", "\nExample:\n  nri worker --config /etc/nri-commons/node.toml")
    .action(async () => {
      ended(await serve(program, composition, { roles: { web: false, work: true } }));
    });
}

/** For whoever started the process: start it again. As in sysexits.h, a failure that passes. */
export const startAgain = 75;

interface Serving {
  roles: { web: boolean; work: boolean };
  safeMode?: boolean;
}

/** Gives the exit code. */
async function serve(
  program: Program,
  composition: Composition,
  { roles, safeMode = false }: Serving,
): Promise<number> {
  const read = loadConfig(program.opts<{ config: string }>().config);
  const config = { ...read, safe_mode: read.safe_mode || safeMode };
  if (!(roles.web && roles.work) && config.database === undefined) {
    throw new StartProblem(
      "One process owns a SQLite file. To split serving and working over processes, set DATABASE_URL to a PostgreSQL database.",
    );
  }
  let end = (_exitCode: number) => {};
  const ending = new Promise<number>((resolve) => {
    end = resolve;
  });
  const isSupervised = process.env["NRI_SUPERVISED"] === "1";
  const node = await createNode({
    ...{ config, composition },
    ...(isSupervised ? { restart: () => end(startAgain) } : {}),
  });
  const stop = () => end(0);
  // Whoever stops it while it starts is heard as soon as it stands; a second time ends it at once.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  try {
    await node.start(roles);
    if (roles.web) {
      print.result(`${config.origin} is ready on http://${config.listen.host}:${node.port}`);
      const setup = await findSetupUrl(node);
      if (setup) print.result(`Nobody owns this node yet. Open this within 60 minutes to set it up:\n  ${setup}`);
    }
    return await ending;
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, stop);
    // Also when it could not start: what began to work would keep the process alive, without pages.
    await node.stop();
  }
}
