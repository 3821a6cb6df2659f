import { SideBox } from "@nri-commons/core/web";
import type { OfActivity } from "../of-activity.ts";
import { findAward } from "./award.ts";
import { countCertificates, findShown } from "./certificate-store.ts";

/** That an activity gives certificates, for everybody; the way to them in the console, and when it is time for it. */
export const ofActivity: OfActivity = {
  async next(ctx, { id }) {
    const { without } = await countCertificates(ctx.db, id);
    return without > 0 ? { path: "certificates", label: "next.certificates" } : undefined;
  },
  async aside(ctx, { id, source, sample }, c) {
    if (source !== undefined || (await findAward(ctx.db, id)) === undefined) return null;
    const { t, view } = c.var;
    const shown = sample && (await findShown(ctx.db, id));
    return (
      <SideBox title={t("certificates.title")}>
        <p>{t("certificate.offer")}</p>
        <p>
          <a href={view.url("/capacity/certificates")}>{t("certificate.check.title")}</a>
        </p>
        {shown && (
          <p>
            <a href={view.url(`/capacity/certificates/${shown}`)}>{t("certificate.sample")}</a>
          </p>
        )}
      </SideBox>
    );
  },
  desks: [{ path: "certificates", label: "certificates.title", permission: "capacity.people" }],
};
