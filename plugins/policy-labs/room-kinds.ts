import { deriveId } from "@nri-commons/core/kit";
import { type Announce, type FactType, type Kind, ownIdOf, type Receive } from "@nri-commons/core/plugin";
import { announceBrief } from "./brief/announce-brief.ts";
import { clearRemoteBriefs, receiveBrief, withdrawRemoteBrief } from "./brief/receive-brief.ts";
import { recallBrief, reclaimBrief } from "./brief/reclaim-brief.ts";
import { announceConsultation } from "./guidelines/announce-consultation.ts";
import { clearRemoteConsultations } from "./guidelines/consultation-store.ts";
import { indexConsultation } from "./guidelines/index-consultation.ts";
import {
  consultationIdOf,
  recallConsultation,
  receiveConsultation,
  reclaimConsultation,
  withdrawRemoteConsultation,
} from "./guidelines/receive-consultation.ts";
import type { LabsCtx, PolicyLabsTables } from "./policy-labs-ctx.ts";
import { announceSignal, announceSupport } from "./signals/announce-signal.ts";
import { indexSignal } from "./signals/index-signal.ts";
import { receiveSignal, receiveSupport, withdrawRemoteSignal } from "./signals/receive-signal.ts";
import { recallSignal, reclaimSignal } from "./signals/reclaim-signal.ts";
import { clearRemoteSignals } from "./signals/signal-store.ts";
import { announceTrial, announceTrialWithdrawal } from "./trials/announce-trial.ts";
import { receiveOfferedTrial, receiveTrial, withdrawRemoteTrial } from "./trials/receive-trial.ts";
import { recallTrial, reclaimTrial } from "./trials/reclaim-trial.ts";
import { clearRemoteTrials } from "./trials/trial-store.ts";
import { announceGone } from "./wire/announce-gone.ts";
import { withSearch } from "./wire/with-search.ts";

/** What signals, briefs, trials and consultations are to other sites. */
export const roomKinds: Readonly<Record<string, Kind<LabsCtx, PolicyLabsTables>>> = {
  PolicyLabSignal: withSearch(
    {
      fallback: "Note",
      version: 1,
      page: { subject: "policy-lab-signal", path: (id) => `/labs/signals/${id}` },
      receive: receiveSignal,
      withdraw: withdrawRemoteSignal,
      reclaim: reclaimSignal,
      recall: recallSignal,
      clear: (_, tx) => clearRemoteSignals(tx.db),
    },
    {
      index: indexSignal,
      idOf: (ctx, iri) => ownIdOf(ctx, iri) ?? deriveId("policy-labs", "signal", iri),
      remoteIds: (db) => db.selectFrom("policy_labs_signal").select("id").where("origin", "is not", null).execute(),
    },
  ),
  PolicyLabBrief: {
    fallback: "Article",
    version: 1,
    page: { subject: "policy-lab-brief", path: (id) => `/labs/briefs/${id}` },
    receive: receiveBrief,
    withdraw: withdrawRemoteBrief,
    reclaim: reclaimBrief,
    recall: recallBrief,
    clear: (_, tx) => clearRemoteBriefs(tx.db),
  },
  PolicyLabTrial: {
    fallback: "Article",
    version: 1,
    page: { subject: "policy-lab-trial", path: (id) => `/labs/trials/${id}` },
    receive: receiveTrial,
    withdraw: withdrawRemoteTrial,
    reclaim: reclaimTrial,
    recall: recallTrial,
    clear: (_, tx) => clearRemoteTrials(tx.db),
  },
  PolicyLabConsultation: withSearch(
    {
      fallback: "Article",
      version: 1,
      page: { subject: "policy-lab-consultation", path: (id) => `/labs/consultations/${id}` },
      receive: receiveConsultation,
      withdraw: withdrawRemoteConsultation,
      reclaim: reclaimConsultation,
      recall: recallConsultation,
      clear: (_, tx) => clearRemoteConsultations(tx.db),
    },
    {
      index: indexConsultation,
      idOf: consultationIdOf,
      remoteIds: (db) =>
        db.selectFrom("policy_labs_consultation").select("id").where("origin", "is not", null).execute(),
    },
  ),
};

export const roomReceives: Readonly<Record<string, Receive<LabsCtx, PolicyLabsTables>>> = {
  "Offer:PolicyLabSupport": receiveSupport,
  "Offer:PolicyLabTrial": receiveOfferedTrial,
};

export const roomAnnounces: { readonly [F in FactType]?: Announce<LabsCtx, PolicyLabsTables, F> } = {
  "policy-signal.raised": announceSignal("Create"),
  "policy-signal.revised": announceSignal("Update"),
  "policy-signal.withdrawn": announceGone("Note"),
  "policy-signal.supported": announceSupport,
  "policy-brief.published": announceBrief("Create"),
  "policy-brief.revised": announceBrief("Update"),
  "policy-brief.withdrawn": announceGone("Article"),
  "policy-trial.published": announceTrial("Create"),
  "policy-trial.revised": announceTrial("Update"),
  "policy-trial.withdrawn": announceTrialWithdrawal,
  "policy-consultation.shown": announceConsultation("Create"),
  "policy-consultation.revised": announceConsultation("Update"),
  "policy-consultation.hidden": announceGone("Article"),
};
