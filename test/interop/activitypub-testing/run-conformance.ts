import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { installOutside } from "../peers/install-outside.ts";

/** What one test of activitypub-testing found: https://www.w3.org/TR/act-rules-format/ */
export interface Assertion {
  slug: string;
  outcome: "passed" | "failed" | "inapplicable" | "cantTell" | "untested";
  info: string | undefined;
}

/** Runs every test that the package has for an actor, as its own command line does, in a process of its own. */
export async function runConformance(actor: string): Promise<Assertion[]> {
  const folder = installOutside(fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, ""));
  const cli = join(folder, "node_modules/activitypub-testing/src/cli.js");
  const child = spawn(process.execPath, [cli, "test", "actor", actor], {
    env: { PATH: process.env["PATH"] },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const assertions = out
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map(readAssertion);
  if (assertions.length === 0) throw new Error(`activitypub-testing found nothing to say:\n${complaints}`);
  return assertions.sort((a, b) => a.slug.localeCompare(b.slug));
}

function readAssertion(line: string): Assertion {
  const { test, result } = JSON.parse(line) as {
    test: { slug: string };
    result: { outcome: Assertion["outcome"]; info?: unknown };
  };
  return {
    slug: test.slug,
    outcome: result.outcome,
    info: result.info === undefined ? undefined : JSON.stringify(result.info),
  };
}
