import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { recordAudit } from "../../store/index.ts";
import { nextRevision, refuseStale } from "../kept/index.ts";
import { audienceOf, type Consent, type Expert, type NewExpert, widensScope } from "../types/index.ts";
import { consentColumns, expertColumns, getOwnExpert, toExpert, updateExpert } from "./expert-store.ts";

/** The person consents: from now on everybody within a field's scope sees that field, until the consent ends. */
export async function shareExpert(tx: Tx, { id, consent }: { id: string; consent: Consent }): Promise<Expert> {
  refuseEnded(consent, tx.now);
  const { row, expert } = await getOwnExpert(tx, id);
  if (row.state === "shared" && expert.consent?.receiptId === consent.receiptId) return expert;
  const revision = nextRevision(tx.now, row.updated_at);
  const next = {
    ...row,
    ...consentColumns(consent),
    state: "shared" as const,
    visibility: row.visibility === "hidden" ? ("hidden" as const) : ("published" as const),
    published_at: row.published_at ?? tx.now,
    updated_at: revision,
  };
  await updateExpert(tx, next);
  await recordAudit(tx, { verb: "expert.shared", object: id, details: { until: consent.expires } });
  if (row.state === "shared") await tx.fact("expert.revised", { id, revision, before: audienceOf(expert.fields) });
  else await tx.fact("expert.shared", { id, revision });
  return toExpert(next);
}

export interface ReviseExpert {
  id: string;
  expert: NewExpert;
  /** `updated` of the copy that the change was made on; another one in the meantime is a conflict. */
  updated?: number | undefined;
  /** Needed when somebody sees something that they could not see before. */
  consent?: Consent | undefined;
}

export async function reviseExpert(tx: Tx, { id, expert, updated, consent }: ReviseExpert): Promise<Expert> {
  const { row, expert: known } = await getOwnExpert(tx, id);
  refuseStale(known, updated);
  const shared = row.state === "shared";
  if (consent) refuseEnded(consent, tx.now);
  if (shared && !consent && widensScope(known.fields, expert.fields)) throw needsConsent();
  const revision = nextRevision(tx.now, row.updated_at);
  const receipt = shared && consent ? consentColumns(consent) : {};
  const next = { ...row, ...expertColumns(expert), ...receipt, updated_at: revision };
  await updateExpert(tx, next);
  if (shared) await tx.fact("expert.revised", { id, revision, before: audienceOf(known.fields) });
  return toExpert(next);
}

function refuseEnded({ expires }: Consent, now: number): void {
  if (expires > now) return;
  throw new Refusal("invalid", {
    problems: [{ path: "consent.expires", message: "This consent has ended already. Ask the person again" }],
  });
}

function needsConsent(): Refusal {
  return new Refusal("invalid", {
    problems: [
      { path: "consent", message: "More people would see this than the person agreed to. Ask for a new consent first" },
    ],
  });
}
