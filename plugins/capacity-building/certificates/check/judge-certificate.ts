import type { CapacityCtx } from "../../capacity-ctx.ts";
import type { Certificate } from "../certificate.ts";
import { checkOwn } from "./check-own.ts";
import type { Verdict } from "./verdict.ts";

/** A certificate of this site, looked at anew each time: what was altered in its very database is seen, too. */
export async function judgeCertificate(ctx: CapacityCtx, { state, sealed, ended }: Certificate): Promise<Verdict> {
  if (state === "erased" || sealed === undefined) {
    return { outcome: "removed", own: true, ...(ended !== undefined && { ended }) };
  }
  return (await checkOwn(ctx, sealed.token)) ?? { outcome: "refused", reason: "key", own: true };
}
