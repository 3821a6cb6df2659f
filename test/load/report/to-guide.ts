import type { BenchResult, Figure } from "./figures.ts";
import { showNumber } from "./to-table.ts";

/** `docs/guide/performance.md`, in the formatter's own shape. */
export function toGuide(results: readonly BenchResult[]): string {
  return `${[intro, ...results.map(describe)].join("\n\n")}\n`;
}

const intro = `# Speed and size, measured

Written by \`npm run bench -- inbox|fanout|cold|weight|pages|labs|capacity --write\`; change the benches in \`test/load\`, not this page. A quick look
without writing: \`npm run bench -- inbox --quick\`.

- **/cpu-s** is work per second of CPU of the measured process, all its threads: it hardly depends on what else the machine
  does. Primitives, our figures and other software are measured in the same run, so what counts is their ratio.
- Milliseconds are wall-clock, with the load on the same cores as what it loads: on a machine of its own a node is quicker.
  The load average tells how busy the machine was with other things: above 1 they count as upper bounds.
- The node is bundled like one that is run for real, with NODE_ENV unset and SQLite at synchronous=FULL; only its dialer opens
  loopback. Nothing is switched off for a measurement: each sender has an address and a host of its own, as rate limits want it.
- A goal that was not reached says so.
- **pages** are real ones of two filled nodes in chromium: bytes are packed and come with a first visit, each figure is the
  most of its languages; every run of the tests measures them, too. LCP is when the largest piece stands there in the longest
  language, the median of three visits, with its share of what it may be. The emulated line waits once for each answer: what a name, a connection and
  a certificate take comes on top, on real lines two or three times the same wait.
- **labs** and **capacity** time each request within the node, from its arrival over HTTP until the last byte of its answer, one
  after another and all pages in turn, with CPU of all threads. An empty list of the same run tells what any page of the node takes;
  the last two columns are the CPU of a page as so many times that. \`garbage\` is how long collecting it made the request wait.
  \`own\` is without what the request waited for a core while other programs had it, which Linux counts for each thread
  (/proc/self/task/…/schedstat): what a page takes on a machine that does nothing else.`;

function describe({ bench, date, commit, machine, quick, sections, tables = [], goals, missing }: BenchResult): string {
  return [
    `## ${bench}`,
    `${date}, ${commit}${quick ? ", quick run" : ""}. ${machine}.`,
    table(
      ["goal", "", "measured", "state"],
      goals.map(({ id, goal, measured, reached }) => [id, goal, measured, reached ? "reached" : "**not reached**"]),
    ),
    ...missing.map((what) => `Not measured: ${what}.`),
    ...sections
      .filter(({ figures }) => figures.length > 0)
      .map(({ title, figures }) => `### ${title}\n\n${table(["", "figure", "note"], figures.map(cells))}`),
    ...tables.map(({ title, head, rows }) => `### ${title}\n\n${table(head, rows)}`),
  ].join("\n\n");
}

function cells({ name, value, unit, note = "" }: Figure): string[] {
  return [name.trim(), `${showNumber(value, unit)} ${unit}`.trim(), note];
}

/** Padded, as the formatter leaves it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? "").padEnd(width)).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}
