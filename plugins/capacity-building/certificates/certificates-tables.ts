import type { CertificateState } from "./certificate.ts";

/** What the certificate of an activity says, beside what the activity says of itself. */
export interface AwardRow {
  activity_id: string;
  doc: string;
  changed_at: number;
}

/** The certificate of one participant; it keeps its id when it is issued anew. */
export interface CertificateRow {
  /** 32 letters and digits by chance: its address is its only lock. */
  id: string;
  activity_id: string;
  /** Null once it was erased. */
  participant_id: string | null;
  person_id: string | null;
  state: CertificateState;
  /** While it waits to be issued. */
  asked_at: number | null;
  issued_at: number | null;
  ended_at: number | null;
  doc: string;
}

/** A list of who is revoked, as others fetch it. */
export interface StatusListRow {
  id: string;
  url: string;
  issuer: string;
  /** How many places are taken. */
  taken: number;
  /** How many were revoked when it was signed last. */
  signed: number;
  token: string;
  changed_at: number;
}

/** One issue of a certificate in its list; never deleted, so that no place is given twice. */
export interface StatusPlaceRow {
  list_id: string;
  place: number;
  certificate_id: string;
  /** Null: what was issued with it is good. */
  ended_at: number | null;
}

/** A badge that somebody asks about; forgotten after an hour. */
export interface BadgeCheckRow {
  id: string;
  token: string;
  /** Null while it is looked at. */
  verdict: string | null;
  asked_at: number;
}

export interface CertificatesTables {
  capacity_building_award: AwardRow;
  capacity_building_certificate: CertificateRow;
  capacity_building_status_list: StatusListRow;
  capacity_building_status_place: StatusPlaceRow;
  capacity_building_badge_check: BadgeCheckRow;
}
