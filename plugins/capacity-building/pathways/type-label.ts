import type { Translate } from "@nri-commons/core/web";

/** A kind of activity in words. */
export function typeLabel(t: Translate, type: string): string {
  return t(`activity.type.${type}`);
}
