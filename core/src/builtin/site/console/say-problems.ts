import type { Problem } from "../../../kit/index.ts";
import type { ProfileProblem } from "../../../plugin/index.ts";
import type { Translate } from "../../../web/index.ts";

/** The mistakes of a profile in the reader's language, each at the field where it was made. */
export function sayProblems(
  problems: readonly ProfileProblem[],
  { t, main }: { t: Translate; main: string },
): Problem[] {
  return problems.map(({ path, code, suggestion = "" }) => ({
    path: fieldOf(path, main),
    message: t(keys[code] ?? keys[code.replace(/^\w+/, "*")] ?? "site.problem.choose", { colour: suggestion }),
  }));
}

const keys: Readonly<Record<string, string>> = {
  "name.none": "site.problem.name",
  "*.long": "site.problem.long",
  "languages.none": "site.problem.languages",
  "website.address": "site.problem.website",
  "contact.address": "site.problem.contact",
  "accent.form": "site.problem.colour",
  "accent.too-light": "site.problem.light",
};

function fieldOf(path: string, main: string): string {
  if (path === "name") return `name.${main}`;
  return path === "languages" ? "first" : path;
}
