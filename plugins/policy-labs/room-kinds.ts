import { deriveId } from "@nri-commons/core/kit";
import { type Announce, type FactType, type Kind, later, ownIdOf, type Receive } from "@nri-commons/core/plugin";
import type { LabsCtx, PolicyLabsTables } from "./policy-labs-ctx.ts";
import { announceGone } from "./wire/announce-gone.ts";
import { withSearch } from "./wire/with-search.ts";

const { receiveSignal, receiveSupport, withdrawRemoteSignal } = later(() => import("./signals/receive-signal.ts"));
const { reclaimSignal, recallSignal } = later(() => import("./signals/reclaim-signal.ts"));
const { clearRemoteSignals } = later(() => import("./signals/signal-store.ts"));
const { indexSignal } = later(() => import("./signals/index-signal.ts"));
const { announceSignalRaised, announceSignalRevised, announceSupport } = later(
  () => import("./signals/announce-signal.ts"),
);
const { clearRemoteBriefs, receiveBrief, withdrawRemoteBrief } = later(() => import("./brief/receive-brief.ts"));
const { reclaimBrief, recallBrief } = later(() => import("./brief/reclaim-brief.ts"));
const { announceBriefPublished, announceBriefRevised } = later(() => import("./brief/announce-brief.ts"));
const { receiveOfferedTrial, receiveTrial, withdrawRemoteTrial } = later(() => import("./trials/receive-trial.ts"));
const { reclaimTrial, recallTrial } = later(() => import("./trials/reclaim-trial.ts"));
const { clearRemoteTrials } = later(() => import("./trials/trial-store.ts"));
const { announceTrialPublished, announceTrialRevised, announceTrialWithdrawal } = later(
  () => import("./trials/announce-trial.ts"),
);

const { consultationIdOf, receiveConsultation, withdrawRemoteConsultation, reclaimConsultation, recallConsultation } =
  later(() => import("./guidelines/receive-consultation.ts"));
const { clearRemoteConsultations } = later(() => import("./guidelines/consultation-store.ts"));
const { indexConsultation } = later(() => import("./guidelines/index-consultation.ts"));
const { announceConsultationShown, announceConsultationRevised } = later(
  () => import("./guidelines/announce-consultation.ts"),
);

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
  "policy-signal.raised": announceSignalRaised,
  "policy-signal.revised": announceSignalRevised,
  "policy-signal.withdrawn": announceGone("Note"),
  "policy-signal.supported": announceSupport,
  "policy-brief.published": announceBriefPublished,
  "policy-brief.revised": announceBriefRevised,
  "policy-brief.withdrawn": announceGone("Article"),
  "policy-trial.published": announceTrialPublished,
  "policy-trial.revised": announceTrialRevised,
  "policy-trial.withdrawn": announceTrialWithdrawal,
  "policy-consultation.shown": announceConsultationShown,
  "policy-consultation.revised": announceConsultationRevised,
  "policy-consultation.hidden": announceGone("Article"),
};
