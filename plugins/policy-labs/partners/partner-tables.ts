/** Another initiative at a lab. One row for each lab and initiative, on either side. */
export interface PartnerRow {
  id: string;
  lab_id: string;
  actor: string;
  /** `invite`: the lab's site asks the other to take part; `part`: the other asks to. */
  kind: "invite" | "part";
  /** 1: we asked. */
  ours: number;
  state: "asked" | "accepted" | "declined" | "ended";
  /** The asking itself, of another site: what an answer answers. */
  activity: string | null;
  words: string;
  answer: string;
  created_at: number;
  updated_at: number;
  /** Which telling of the other site stands here, by its own revision. */
  told_at: number | null;
}

export interface PartnerTables {
  policy_labs_partner: PartnerRow;
}
