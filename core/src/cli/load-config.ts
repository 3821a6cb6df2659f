import { type Config, readConfig } from "../server/index.ts";
import { StartProblem } from "./terminal.ts";

export function loadConfig(file: string): Config {
  const parsed = readConfig(file, process.env);
  if (parsed.ok) return parsed.value;
  const lines = parsed.problems.map(({ path, message }) => (path === "" ? message : `  ${path}: ${message}`));
  throw new StartProblem(["The configuration needs to be corrected.", ...lines].join("\n"));
}
