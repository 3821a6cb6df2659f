import { type Config, readConfig } from "../server/index.ts";
import { StartProblem } from "./terminal.ts";

export function loadConfig(file: string): Config {
  const parsed = readConfig(file, process.env);
  if (parsed.ok) return parsed.value;
  const lines = parsed.problems.map(({ path, message }) => (path === "" ? message : `  ${path}: ${message}`));
  // A file that cannot be read has nothing in it that could be corrected.
  const head = parsed.problems.every(({ path }) => path === "") ? [] : ["The configuration needs to be corrected."];
  throw new StartProblem([...head, ...lines].join("\n"));
}
