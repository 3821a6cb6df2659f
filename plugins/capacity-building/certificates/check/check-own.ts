import type { CapacityCtx } from "../../capacity-ctx.ts";
import type { Badge } from "../badge/badge.ts";
import { readBadge } from "../badge/read-badge.ts";
import { findCertificate } from "../certificate-store.ts";
import { findPlace } from "../status-places.ts";
import { judgeDates } from "./judge-dates.ts";
import type { Verdict } from "./verdict.ts";

/** A badge that names a key of this very site: it knows by itself. Undefined: it is somebody else's. */
export async function checkOwn(ctx: CapacityCtx, token: string): Promise<Verdict | undefined> {
  const checked = await ctx.credentials.verify(token);
  if (!checked.ok) {
    const { reason } = checked;
    // What names no key of this site may be another's, unless it says that it is this site's.
    const isOurs = ctx.credentials.read(token)?.claims["iss"] === ctx.credentials.issuer;
    if (reason === "key" && !isOurs) return undefined;
    const read = readBadge(ctx.credentials.read(token)?.claims ?? {});
    return { outcome: "refused", reason, own: isOurs, ...(read.ok && { badge: read.badge }) };
  }
  const read = readBadge(checked.claims);
  if (!read.ok) return { outcome: "refused", reason: read.problem, member: read.member, own: true };
  const dated = judgeDates(read.badge, ctx.clock.now());
  return { badge: read.badge, own: true, ...(dated ? { outcome: dated } : await standing(ctx, read.badge)) };
}

async function standing(ctx: CapacityCtx, badge: Badge): Promise<Omit<Verdict, "badge">> {
  const place = badge.status && (await findPlace(ctx, { url: badge.status.list, place: badge.status.index }));
  const certificate = place && (await findCertificate(ctx.db, place.certificate_id));
  if (certificate === undefined) return { outcome: "refused", reason: "not-listed" };
  if (certificate.state === "erased")
    return { outcome: "removed", ...(certificate.ended && { ended: certificate.ended }) };
  if (place?.ended_at == null) return { outcome: "valid" };
  const ended = Number(place.ended_at);
  if (certificate.state === "valid" || certificate.sealed?.place !== badge.status?.index)
    return { outcome: "replaced", ended };
  return { outcome: "revoked", ended, ...(certificate.reason && { why: certificate.reason }) };
}
