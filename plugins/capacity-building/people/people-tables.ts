/** Somebody who has anything at this site: known by their address. Never leaves it. */
export interface PersonRow {
  id: string;
  /** In small letters; null where the team added somebody without one. */
  email: string | null;
  name: string;
  lang: string;
  country: string | null;
  /** Vocabulary `regional-groups`. */
  region: string | null;
  /** Vocabulary `stakeholder-groups`. */
  stakeholder_group: string | null;
  /** All else that they said of themselves. */
  doc: string;
  created_at: number;
  /** When they pressed a button behind a mailed link. */
  proved_at: number | null;
  /** An address that nobody could prove, for no mail was set up: it leads to nobody's page. */
  contact: string | null;
}

/** Secret addresses of a person's page: only their hashes are kept. */
export interface LinkRow {
  hash: string;
  person_id: string;
  made_at: number;
}

export interface PeopleTables {
  capacity_building_person: PersonRow;
  capacity_building_link: LinkRow;
}
