import { existsSync } from "node:fs";
import type { Command as Program } from "commander";
import { type Composition, initNode } from "../server/index.ts";
import { print, StartProblem } from "./terminal.ts";

interface InitOptions {
  origin: string;
  name?: string;
  actor: string;
  kind?: string;
  country?: string;
  region?: string;
  language: string;
  zone: string;
  registry?: string;
  registryKey?: string;
  port?: string;
}

export function addInit(program: Program, composition: Composition) {
  program
    .command("init")
    .description("Make a node: its configuration, keys, database and recovery file")
    .requiredOption("--origin <url>", "the public address: ids are built on it, and only a move changes it")
    .option("--name <text>", "the initiative's own name; asked in the browser when left out")
    .option("--actor <name>", "short name for addresses, for ever: igf becomes @igf@igf.example.org", "igf")
    .option("--kind <kind>", "national, regional, sub-regional, youth, dynamic-coalition …")
    .option("--country <code>", "ISO 3166-1 code, such as KE")
    .option("--region <id>", "UN regional group, such as african")
    .option("--language <list>", "languages of the content, first is the main one", "en")
    .option("--zone <zone>", "IANA time zone, such as Africa/Nairobi", "UTC")
    .option("--registry <url>", "actor of the registry of recognised initiatives")
    .option("--registry-key <key>", "its Ed25519 key, beginning with z6Mk")
    .option("--port <n>", "where the node listens behind its web server (4000, or the port of an http:// origin)")
    .addHelpText(
      "after",
      '\nExample:\n  nri init --origin https://igf.example.org --name "Example IGF" --actor igf --country KE --zone Africa/Nairobi',
    )
    .action(async (options: InitOptions) => {
      const file = program.opts<{ config: string }>().config;
      if (existsSync(file))
        throw new StartProblem(`${file} is there already. A node is made once; name another file with --config.`);
      const made = await initNode({
        file,
        composition,
        config: configOf(options, composition),
        environment: process.env,
      });
      print.result(
        [
          `${options.name ?? options.origin} is ready to start.`,
          `  configuration  ${made.configFile}`,
          `  data           ${made.dataFolder}`,
          `  recovery file  ${made.recoveryFile}`,
          "",
          "Print the recovery file or copy it to a safe place, then delete it here: without it a backup cannot be restored.",
          `Next: nri start --config ${file}`,
          "",
          "Then open this within 60 minutes, to become the owner and set up the site (another link: nri users setup):",
          `  ${made.setupUrl}`,
        ].join("\n"),
      );
    });
}

const usualKind: Readonly<Partial<Record<Composition["standing"], string>>> = {
  secretariat: "secretariat",
  coalition: "dynamic-coalition",
};

function configOf(options: InitOptions, { standing }: Composition): Record<string, unknown> {
  const languages = options.language.split(",").map((one) => one.trim());
  return {
    origin: options.origin.replace(/\/$/, ""),
    listen: { host: "127.0.0.1", port: Number(options.port ?? portOf(options.origin)) },
    initiative: {
      actor: options.actor,
      kind: options.kind ?? usualKind[standing] ?? "national",
      ...(options.name ? { name: { [languages[0] ?? "en"]: options.name } } : {}),
      languages,
      zone: options.zone,
      ...(options.country ? { country: options.country } : {}),
      ...(options.region ? { region: options.region } : {}),
    },
    ...(options.registry ? { registry: { actor: options.registry, key: options.registryKey ?? "" } } : {}),
  };
}

/** A plain http origin is a trial on this machine with no web server in front: the node itself answers there. */
function portOf(origin: string): string {
  const { protocol, port } = URL.parse(origin) ?? {};
  return protocol === "http:" && port ? port : "4000";
}
