import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { stringify } from "smol-toml";
import { createMasterKey, readMasterKey, toRecoveryFile } from "../identity/index.ts";
import { createLog, Refusal, systemClock } from "../kit/index.ts";
import type { Composition } from "./composition.ts";
import { type Config, parseConfig, resolvePaths, withEnvironment } from "./config.ts";
import { createNode } from "./create-node.ts";
import { findSetupUrl } from "./setup-url.ts";
import { writeWhole } from "./write-whole.ts";

export interface InitOptions {
  /** Where the configuration is written; paths in it are relative to its folder. */
  file: string;
  composition: Composition;
  /** As it stands in the file, see `docs/guide/configuration.md`. */
  config: Readonly<Record<string, unknown>>;
  /** Wins over the configuration and is not written into it: DATABASE_URL has a password. */
  environment?: Record<string, string | undefined>;
}

export interface MadeNode {
  configFile: string;
  dataFolder: string;
  recoveryFile: string;
  /** The initiative's actor, and its Ed25519 key as others pin it when this node keeps a registry. */
  actor: string;
  key: string;
  /** Where the first owner begins, within 60 minutes. */
  setupUrl: string | undefined;
}

/**
 * Makes a node: data folder, master key, database with actors and keys, recovery file, and last of all the configuration:
 * where that file stands, the node is whole.
 */
export async function initNode(options: InitOptions): Promise<MadeNode> {
  const { file, composition, config: given, environment = {} } = options;
  const parsed = parseConfig(withEnvironment(given, environment));
  if (!parsed.ok) throw new Refusal("invalid", { message: "The node cannot be made yet.", problems: parsed.problems });
  const configFile = resolve(file);
  const config = resolvePaths(parsed.value, dirname(configFile));
  await mkdir(config.data, { recursive: true, mode: 0o700 });
  await createMasterKey(config.master_key_file);

  const node = await createNode({ config, composition, log: createLog("silent"), init: true });
  const { initiative } = await node.identity.actors();
  const { assertionMethod } = await node.identity.publicKeys(initiative.name);
  const setupUrl = await findSetupUrl(node);
  await node.stop();

  const recoveryFile = join(dirname(configFile), "recovery.txt");
  await writeRecoveryFile(recoveryFile, config);
  await writeWhole(configFile, `# Every key is explained in docs/guide/configuration.md\n${stringify(given)}\n`, 0o640);
  return {
    configFile,
    dataFolder: config.data,
    recoveryFile,
    actor: initiative.id,
    key: assertionMethod[0]?.publicKeyMultibase ?? "",
    setupUrl,
  };
}

async function writeRecoveryFile(path: string, config: Config) {
  const masterKey = await readMasterKey(config.master_key_file);
  await writeWhole(path, toRecoveryFile({ origin: config.origin, masterKey, madeAt: systemClock.now() }), 0o600);
}
