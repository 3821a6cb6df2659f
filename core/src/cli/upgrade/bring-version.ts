import { cp, rm } from "node:fs/promises";
import { sep } from "node:path";
import { mustRun, runProgram } from "./run-program.ts";
import { gitAsOwner } from "./versions.ts";

export type Source = { folder: string } | { ref: string };

/** Puts the new version into a folder of its own and builds it there, while the old one runs. */
export async function bringVersion(app: string, source: Source, next: string): Promise<void> {
  await rm(next, { recursive: true, force: true });
  if ("folder" in source) await copyReleased(source.folder, next);
  else await checkOut(app, source.ref, next);
  await mustRun(["npm", "run", "build"], "The new version cannot be built. The node runs on as it was.", {
    upgrades: app,
    cwd: next,
    shown: process.stderr.isTTY,
  });
}

async function copyReleased(folder: string, next: string): Promise<void> {
  const built = ["node_modules", "dist", "data"].map((name) => `${sep}${name}`);
  await cp(folder, next, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !built.some((end) => path.slice(folder.length).endsWith(end)),
  });
}

async function checkOut(app: string, ref: string, next: string): Promise<void> {
  const git = (problem: string, ...args: string[]) =>
    mustRun(["git", ...args], problem, { ...gitAsOwner, upgrades: app });
  const remote = await git(
    `${app} is no checkout of git: name the folder of an unpacked release, nri upgrade /root/nri-commons-1.2.0`,
    ...["-C", app, "remote", "get-url", "origin"],
  );
  // From here what is here already; only what is new comes over the line.
  await git("The checkout cannot be copied.", "clone", "--quiet", "--no-checkout", app, next);
  await git("The source cannot be named.", "-C", next, "remote", "set-url", "origin", remote);
  await git("The new version cannot be fetched.", "-C", next, "fetch", "--quiet", "--tags", "--force", "origin");
  const branch = `origin/${ref}`;
  const found = await runProgram(["git", "-C", next, "rev-parse", "--verify", "--quiet", branch], {
    ...gitAsOwner,
    upgrades: app,
  });
  const wanted = found.code === 0 ? branch : ref;
  await git(`The source has no version ${ref}.`, "-C", next, "checkout", "--quiet", "--detach", wanted);
}
