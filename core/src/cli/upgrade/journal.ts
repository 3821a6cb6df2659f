import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";

/**
 * How far an upgrade came. Written before each step, so that one that was killed is taken up or undone by the next:
 * `preparing` touched nothing that runs, `standing` has the node stopped, `switching` may have changed program and database.
 */
export interface Journal {
  step: "preparing" | "standing" | "switching";
  from: string;
  to: string;
  /** The old database was copied whole. */
  databaseKept: boolean;
}

function journalOf(app: string): string {
  return `${app}.upgrade.json`;
}

export function readJournal(app: string): Journal | undefined {
  let text: string;
  try {
    text = readFileSync(journalOf(app), "utf8");
  } catch {
    return undefined;
  }
  const { step, from, to, databaseKept } = JSON.parse(text) as Journal;
  return { step, from, to, databaseKept: databaseKept === true };
}

/** On the disk before it returns. */
export function writeJournal(app: string, journal: Journal): void {
  const draft = `${journalOf(app)}.draft`;
  const file = openSync(draft, "w", 0o644);
  writeSync(file, JSON.stringify(journal));
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, journalOf(app));
}

export function endJournal(app: string): void {
  rmSync(journalOf(app), { force: true });
}
