export type Level = "ok" | "warning" | "fault";

/** What was looked at, what was found in plain words and, when that is not well, what to do. */
export interface Finding {
  /** Short and stable: `disk`, `clock`, `audit log`. */
  check: string;
  level: Level;
  found: string;
  remedy?: string;
  /** Which one, when there can be several at once: a host, a plugin. */
  subject?: string;
}

/** A finding that needs a person. */
export type Alert = Finding & { level: "warning" | "fault"; remedy: string };

export function ok(check: string, found: string): Finding {
  return { check, level: "ok", found };
}

export function warning(check: string, found: string, remedy: string, subject?: string): Finding {
  return { check, level: "warning", found, remedy, ...(subject === undefined ? {} : { subject }) };
}

export function fault(check: string, found: string, remedy: string, subject?: string): Finding {
  return { ...warning(check, found, remedy, subject), level: "fault" };
}

export function isAlert(finding: Finding): finding is Alert {
  return finding.level !== "ok" && finding.remedy !== undefined;
}
