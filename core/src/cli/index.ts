/** cli: the `nri` command, one for every composition of node. */
export { runCli } from "./run-cli.ts";
