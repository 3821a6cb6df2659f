import pino from "pino";

/** Structured log, one JSON line an entry. Never a body, a key, a token or personal data. */
export interface Log {
  debug(fields: Record<string, unknown>, message: string): void;
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
  child(fields: Record<string, unknown>): Log;
}

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

export function createLog(
  level: LogLevel,
  destination: "stdout" | "stderr" | { write(line: string): void } = "stderr",
): Log {
  const out = typeof destination === "object" ? destination : pino.destination(destination === "stdout" ? 1 : 2);
  const write = (line: string) => void out.write(harmless(line));
  return pino({ level, base: null, redact: ["*.privateKey", "*.token", "*.secret"] }, { write });
}

// What JSON leaves as it is and a terminal or a viewer obeys: DEL and C1 controls, line and paragraph separators, marks
// that turn the direction of what follows, the byte order mark.
const obeyed = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Strangers choose some of what is logged: no character of theirs may begin a line or command a terminal. */
function harmless(line: string): string {
  return line.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
