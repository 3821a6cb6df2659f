import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Something that a room's door gives out, as its source has it. */
export interface Declaration {
  name: string;
  /** The comment above it, without its signs; "" where there is none. */
  told: string;
  /** The declaration without bodies: what somebody needs who uses it. */
  code: string;
  /** Its file, by its path below `root`. */
  file: string;
}

/**
 * Everything that a door gives out, in the order of the door. TypeScript 7 has no interface to its parser; the sources are all laid out
 * by the formatter, so a declaration begins at the first column and ends there, and this reads no more than that.
 */
export function declarationsOf(door: string, root: string): Declaration[] {
  return exportsOf(door).flatMap(({ name, from }) => findDeclaration(name, from, root) ?? []);
}

interface Export {
  name: string;
  from: string;
}

function exportsOf(file: string): Export[] {
  const text = readFileSync(file, "utf8");
  const found: Export[] = [];
  for (const [, all, names = "", path = ""] of text.matchAll(
    /^export (?:type )?(?:(\*)|\{([^}]*)\}) from "([^"]+)";/gm,
  )) {
    const from = join(dirname(file), path);
    if (all !== undefined) found.push(...ownNames(from).map((name) => ({ name, from })));
    else
      found.push(
        ...names
          .split(",")
          .flatMap((one) => toName(one))
          .map((name) => ({ name, from })),
      );
  }
  return found;
}

function toName(part: string): string[] {
  const name = part.replace(/^\s*(type )?/, "").trim();
  return name === "" ? [] : [name.split(" as ").at(-1) ?? name];
}

function ownNames(file: string): string[] {
  const declared = /^export (?:declare )?(?:abstract )?(?:async )?(?:interface|type|function|const|class) (\w+)/gm;
  return [...readFileSync(file, "utf8").matchAll(declared)].map(([, name = ""]) => name);
}

/** Follows a name through the doors that only pass it on. */
function findDeclaration(name: string, file: string, root: string): Declaration | undefined {
  if (!existsSync(file)) return undefined;
  if (ownNames(file).includes(name)) return readDeclaration(name, file, root);
  const on = exportsOf(file).find((one) => one.name === name);
  return on && findDeclaration(name, on.from, root);
}

function readDeclaration(name: string, file: string, root: string): Declaration | undefined {
  const lines = readFileSync(file, "utf8").split("\n");
  const start = lines.findIndex((line) =>
    new RegExp(`^export [a-z ]*\\b(interface|type|function|const|class) ${name}\\b`).test(line),
  );
  if (start < 0) return undefined;
  const end = lines.findIndex((line, at) => at >= start && isLast(line, lines[at + 1]));
  const code = withoutBody(
    lines
      .slice(start, end + 1)
      .join("\n")
      .replace(/^export /, ""),
  );
  return { name, told: commentAbove(lines, start), code, file: relative(root, file) };
}

/** The first line at which nothing is open: the next one begins at the first column with something else. */
function isLast(line: string, next = ""): boolean {
  return /[;}]$/.test(line) && (next === "" || /^[/a-z@]/.test(next)) && !/^\s/.test(next) && !line.startsWith("//");
}

function withoutBody(code: string): string {
  if (/^(async )?function/.test(code)) return `${code.replace(/\s*\{\n[\s\S]*$/, "")};`;
  return /^const \w+ = (async )?\(/.test(code) ? code.replace(/ =>\s[\s\S]*$/, " => …;") : code;
}

function commentAbove(lines: readonly string[], start: number): string {
  const last = start - 1;
  if (!lines[last]?.trim().endsWith("*/")) return "";
  let first = last;
  while (first > 0 && !lines[first]?.trimStart().startsWith("/**")) first--;
  return lines
    .slice(first, last + 1)
    .map((line) => line.replace(/^\s*(\/\*\*|\*\/|\*)? ?/, "").replace(/\s*\*\/$/, ""))
    .join("\n")
    .trim();
}
