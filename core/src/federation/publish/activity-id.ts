import { deriveId } from "../../kit/index.ts";

/** `{origin}/ap/activities/{26 characters}`: telling the same thing twice gives the same id. */
export function activityIri(origin: string, ...told: readonly string[]): string {
  return `${origin}/ap/activities/${deriveId(...told)}`;
}
