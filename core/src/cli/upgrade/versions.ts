import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import semver from "semver";
import { runProgram } from "./run-program.ts";
import { UpgradeProblem } from "./upgrade-problem.ts";

/** What lies in a folder: `0.1.0 (a1b2c3d)`. */
export async function versionOf(folder: string): Promise<string> {
  const version = readVersion(folder);
  if (!existsSync(join(folder, ".git"))) return version;
  const { code, out } = await runProgram(["git", "-C", folder, "rev-parse", "--short", "HEAD"], gitAsOwner);
  return code === 0 ? `${version} (${out.trim()})` : version;
}

function readVersion(folder: string): string {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version?: unknown };
    if (typeof version === "string") return version;
  } catch (cause) {
    throw new UpgradeProblem(`${folder} holds no version of this software: its package.json cannot be read.`, {
      cause,
    });
  }
  throw new UpgradeProblem(`${folder} holds no version of this software: its package.json names none.`);
}

/** The newest released version that the source of a checkout has: its highest tag such as v1.2.0. */
export async function newestTag(app: string): Promise<string | undefined> {
  const { code, out, said } = await runProgram(
    ["git", "-C", app, "ls-remote", "--tags", "--refs", "origin"],
    gitAsOwner,
  );
  if (code !== 0) throw new UpgradeProblem(`The source of ${app} does not answer:\n    ${said}`);
  const tags = out.split("\n").flatMap((line) => /refs\/tags\/(v?\d\S*)$/.exec(line)?.[1] ?? []);
  return tags
    .filter((tag) => semver.valid(tag) !== null && semver.prerelease(tag) === null)
    .sort(semver.rcompare)
    .at(0);
}

export function isNewer(tag: string, folder: string): boolean {
  return semver.gt(tag, readVersion(folder));
}

/** Never a pager or a question; a checkout of another user is that of whoever called this command. */
export const gitAsOwner = {
  env: { GIT_TERMINAL_PROMPT: "0", GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "safe.directory", GIT_CONFIG_VALUE_0: "*" },
};
