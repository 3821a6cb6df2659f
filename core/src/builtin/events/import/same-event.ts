import { createHash } from "node:crypto";
import type { Event, NewEvent, NewOutput, Output } from "../../../content/types/index.ts";

/** Only what its organisers say: without what the node keeps beside it. */
export function contentOf(event: Event): NewEvent {
  const { id, visibility, created, updated, published, source, sequence, ...content } = event;
  return content;
}

export function contentOfOutput(output: Output): NewOutput {
  const { id, visibility, created, updated, published, source, ...content } = output;
  return content;
}

/** True when this says what is here already; a time that it was moved from may be left unsaid. */
export function isSame(known: Event, event: NewEvent): boolean {
  const { previousStart: moved, ...now } = event;
  const { previousStart: before, ...then } = contentOf(known);
  return (moved === undefined || moved === before) && canonical(now) === canonical(then);
}

/** Names of the fields in which two say something different, for a person to read. */
export function differences(known: object, next: object): string[] {
  const fields = new Set([...Object.keys(known), ...Object.keys(next)]);
  const [one, other] = [new Map(Object.entries(known)), new Map(Object.entries(next))];
  return [...fields].filter((field) => canonical(one.get(field)) !== canonical(other.get(field)));
}

/** Short enough to keep, and the same only for the same content. */
export function fingerprint(content: object): string {
  return createHash("sha256").update(canonical(content)).digest("base64url").slice(0, 32);
}

/** The same whatever the order of the fields. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
        : part,
    ) ?? ""
  );
}
