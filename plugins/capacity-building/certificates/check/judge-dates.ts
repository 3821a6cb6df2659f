import type { Badge } from "../badge/badge.ts";

/** OB 3.0, "OpenBadgeCredential Verification", step "Check the status": within its time, or not. */
export function judgeDates({ validFrom, validUntil }: Badge, now: number): "expired" | "not-yet" | undefined {
  if (validFrom > now) return "not-yet";
  return validUntil !== undefined && validUntil < now ? "expired" : undefined;
}
