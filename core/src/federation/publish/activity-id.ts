import { deriveId } from "../../kit/index.ts";

/** `{origin}/ap/activities/{26 characters}`: telling the same thing twice gives the same id. */
export function activityIri(origin: string, ...told: readonly string[]): string {
  return `${origin}/ap/activities/${deriveId(...told)}`;
}

/** After a restore the time that the backup does not know of may have used the same words: what is said since has other ids. */
export function sinceRestore({ epoch }: { epoch: string }): string[] {
  return epoch === "" ? [] : [epoch];
}
