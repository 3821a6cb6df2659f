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
  return pino({ level, base: null, redact: ["*.privateKey", "*.token", "*.secret"] }, out);
}
