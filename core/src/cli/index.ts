/** cli: the `nri` command, one for every composition of node. */
export { readArguments } from "./command-files.ts";
export { runCli } from "./run-cli.ts";
