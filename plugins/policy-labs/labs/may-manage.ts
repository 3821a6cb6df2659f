import { hasScope, type Viewer } from "@nri-commons/core/content/types";
import { Refusal } from "@nri-commons/core/kit";

/** Who prepares, opens and closes labs: whoever publishes events. */
export function mayManage(viewer: Viewer): boolean {
  return hasScope(viewer, "events:write");
}

export function insistOnManager(viewer: Viewer): void {
  if (!mayManage(viewer)) throw new Refusal("forbidden");
}
