/** What is told of a row beside its action; the console has the same in its languages, as `import.note.{code}`. */
export const rowNotes = {
  edited: "It was changed here since it was taken in; taking it in again overwrites that",
  withdrawn: "It was withdrawn here and stays so",
  compare: "Somebody may have worked on it here: compare before you take it",
  "no-time": "It has no time in the programme yet: give it one",
  draft: "It was a draft where it comes from",
  repeats:
    "It repeats on the old site; the export says only this date. Take in the calendar (.ics) of the old site for the others",
  post: "A post of the old site. It becomes an output: choose its type before you publish it, or leave it out",
} as const;

const differs = "Differs in: ";

export function differsNote(fields: readonly string[]): string {
  return differs + fields.join(", ");
}

/** Code of a note, and the fields that it names; undefined for one that only a reader of files says. */
export function noteCode(note: string): { code: string; fields?: string[] } | undefined {
  if (note.startsWith(differs)) return { code: "differs", fields: note.slice(differs.length).split(", ") };
  const found = Object.entries(rowNotes).find(([, text]) => text === note);
  return found && { code: found[0] };
}
