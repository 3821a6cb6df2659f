import type { Input } from "./attack.ts";
import { attacks, noDoors } from "./attack-list.ts";
import { elsewhere } from "./elsewhere.ts";

const begin = "<!-- the attack suite writes what follows: UPDATE_DOCS=1 -->";
const end = "<!-- until here -->";

/** The page with the suite's own table in its place. */
export function withTable(page: string): string {
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error("The page has no place for the table.");
  return `${before}${begin}\n\n${table()}\n\n${end}${after}`;
}

function table(): string {
  const inputs = attacks.reduce((sum, attack) => sum + attack.inputs.length, 0);
  const bitten = attacks.filter(({ bite }) => !("none" in bite)).length;
  return [
    `${attacks.length} classes, ${inputs} inputs, each class with a legitimate one beside them that passes; ${bitten} shown to succeed without their check.`,
    "",
    "| class | where | what is sent, and what is answered | what passes | with the check taken out |",
    "|---|---|---|---|---|",
    ...attacks.map(({ title, door, inputs: sent, control, bite, behindGate }) =>
      row(
        title,
        door,
        sent.map((input) => `${input.name}: ${answered(input, behindGate)}`).join("<br>"),
        `${control.name}: ${control.status}`,
        "none" in bite ? `nothing to take out: ${bite.none}` : `${bite.input.name}: ${bite.happens}`,
      ),
    ),
    "",
    "Shown by tests of their own:",
    "",
    ...elsewhere.map(
      ({ title, file, tests }) => `- ${title}: ${tests.map((test) => `"${test}"`).join(", ")} (\`${file}\`)`,
    ),
    "",
    "No such door yet, and a test that fails on the day there is one:",
    "",
    ...noDoors.map(({ title, because }) => `- ${title}: ${because}.`),
  ].join("\n");
}

function row(...cells: readonly string[]): string {
  const plain = cells.map((cell) => cell.replaceAll("|", "\\|").replace(/<(?!br>)/g, "&lt;"));
  return `| ${plain.join(" | ")} |`;
}

function answered({ status, reason, isHarmless }: Input, behindGate = false): string {
  if (typeof reason === "string") return `${status} \`${reason}\``;
  if (isHarmless) return `${status}, harmless`;
  return behindGate && status === 202 ? "202, and without effect" : String(status);
}
