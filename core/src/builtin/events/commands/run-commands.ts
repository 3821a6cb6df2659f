import { Refusal } from "../../../kit/index.ts";
import type { Command } from "../../../plugin/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { wordsOf } from "../import/fetch-words.ts";
import { confirmNames, forgetNames, heldNamesOf } from "../import/held-names.ts";
import { isRedirectFormat, renderRedirects } from "../import/redirects.ts";
import { findRun, listRuns, rowsOf, saidOf } from "../import/run-store.ts";
import { takeImport } from "../import/take-import.ts";
import { undoImport } from "../import/undo-import.ts";
import { idOf } from "./source-commands.ts";

const id = { name: "id", description: "of the import, as nri event imports shows it" };

export const importsCommand: Command<EventsCtx> = {
  summary: "List the imports, the latest first",
  example: "nri event imports",
  async run(ctx) {
    const runs = await listRuns(ctx);
    const lines = runs.map(
      (run) =>
        `${run.id}  ${new Date(run.made_at).toISOString().slice(0, 16)}Z  ${run.state.padEnd(7)}  ${run.name}${run.problem === null ? "" : `\n    ${wordsOf(run.problem)}`}`,
    );
    return { text: lines.join("\n") || "There was no import yet.", data: runs };
  },
};

export const previewCommand: Command<EventsCtx> = {
  summary: "Show an import that waits, row by row; --take takes in what it proposes, as drafts",
  example: "nri event preview 01k9zq0c3v5m8t2r7x4w6y1bnd --take",
  arguments: [id],
  options: [{ flags: "--take", description: "take in what is proposed, as drafts" }],
  async run(ctx, input) {
    const run = idOf(input);
    if (!(await findRun(ctx, run))) throw new Refusal("not-found", { message: "There is no such import." });
    if (input.options["take"] === true) {
      const taken = await takeImport(ctx, { run });
      return { text: `${taken.added} added, ${taken.changed} changed. They are drafts.`, data: taken };
    }
    const rows = await rowsOf(ctx.db, run);
    const lines = rows.flatMap((row) => [
      `${row.choice.padEnd(6)}  ${row.action.padEnd(10)}  ${row.at}${row.ref === null ? "" : `  ${row.ref}`}`,
      ...[...saidOf(row).problems.map(({ message }) => message), ...saidOf(row).notes].map((said) => `    ${said}`),
    ]);
    return { text: lines.join("\n"), data: rows };
  },
};

export const undoCommand: Command<EventsCtx> = {
  summary: "Undo an import, as long as nothing of it is public",
  example: "nri event undo 01k9zq0c3v5m8t2r7x4w6y1bnd",
  arguments: [id],
  async run(ctx, input) {
    const undone = await undoImport(ctx, idOf(input));
    const text = `Undone: ${undone.removed} removed, ${undone.restored} as they were before.`;
    return { text, data: undone };
  },
};

export const namesCommand: Command<EventsCtx> = {
  summary: "Show the names of speakers that an import keeps out; put them in when the persons agreed, or forget them",
  example: "nri event names 01k9zq0c3v5m8t2r7x4w6y1bnd --agreed",
  arguments: [id],
  options: [
    { flags: "--agreed", description: "the persons agreed that their names are published here" },
    { flags: "--forget", description: "leave the names out for good" },
  ],
  async run(ctx, input) {
    const run = idOf(input);
    if (input.options["agreed"] === true) {
      const confirmed = await confirmNames(ctx, run);
      return { text: `${confirmed} names are in the programme now.`, data: { confirmed } };
    }
    if (input.options["forget"] === true) {
      await forgetNames(ctx, run);
      return { text: "The names are forgotten; the speakers stay without them.", data: { confirmed: 0 } };
    }
    const held = await heldNamesOf(ctx, run);
    const text = held.map(({ event_id, name }) => `${event_id}  ${name}`).join("\n") || "No names wait.";
    return { text, data: held };
  },
};

export const redirectsCommand: Command<EventsCtx> = {
  summary: "Print where old addresses lead now, for the server of the old site",
  example: "nri event redirects --format nginx",
  options: [{ flags: "--format <format>", description: "csv, nginx or apache; csv unless told" }],
  async run(ctx, { options }) {
    const format = options["format"] ?? "csv";
    if (typeof format === "string" && isRedirectFormat(format)) {
      const text = await renderRedirects(ctx, format);
      return { text, data: { format, text } };
    }
    throw new Refusal("invalid", { problems: [{ path: "--format", message: "Use csv, nginx or apache" }] });
  },
};
