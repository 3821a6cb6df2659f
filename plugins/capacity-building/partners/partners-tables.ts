/** An entry of the directory of partners. What is looked for has a column, all else stands in `doc`. */
export interface PartnerRow {
  id: string;
  kind: string;
  country: string | null;
  /** Lower-case: orders the list. */
  name: string;
  /** Lower-case words of name, programmes and texts. */
  words: string;
  doc: string;
  updated_at: number;
}

export interface PartnersTables {
  capacity_building_partner: PartnerRow;
}
