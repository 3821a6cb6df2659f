import type { MemberRole, MemberState } from "./member.ts";

export interface MemberRow {
  id: string;
  lab_id: string;
  name: string;
  email: string | null;
  /** 1: the name may be shown. */
  named: number;
  stakeholder_group: string;
  region: string | null;
  country: string | null;
  first_time: number | null;
  role: MemberRole;
  state: MemberState;
  lang: string;
  /** What is sent twice is the same. */
  form_key: string;
  created_at: number;
}

/** Secret addresses of a person's page: only their hashes are kept. */
export interface MemberLinkRow {
  hash: string;
  member_id: string;
}

export interface MemberTables {
  policy_labs_member: MemberRow;
  policy_labs_member_link: MemberLinkRow;
}
