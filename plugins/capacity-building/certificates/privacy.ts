import type { Privacy } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTables } from "../capacity-ctx.ts";
import { findPersonByEmail } from "../people/person-store.ts";
import { certificatesOfPerson, findCertificate } from "./certificate-store.ts";
import { eraseCertificate } from "./change-certificate.ts";
import { certificateUrl } from "./issue-certificate.ts";

/** One certificate, which its person can have removed while the rest of what they have here stays. */
export const privacy: Privacy<CapacityCtx, CapacityTables> = {
  kinds: ["certificate"],
  async find(ctx, email) {
    const person = await findPersonByEmail(ctx.db, email);
    const all = person ? await certificatesOfPerson(ctx.db, person.id) : [];
    return all.map(({ id, state, shown, wanted, sealed }) => ({
      kind: "certificate",
      id,
      data: {
        page: certificateUrl(ctx.site.origin, id),
        ...{ state, shown, name: sealed?.name ?? wanted ?? null, token: sealed?.token ?? null },
      },
    }));
  },
  async erase(_, tx, { id }) {
    const certificate = await findCertificate(tx.db, id);
    if (certificate && certificate.state !== "erased") await eraseCertificate(tx, certificate);
  },
};
