export interface RiskRow {
  id: string;
  lab_id: string;
  doc: string;
  created_at: number;
  updated_at: number;
}

export interface PositionRow {
  risk_id: string;
  stakeholder_group: string;
  doc: string;
  updated_at: number;
}

export interface ResilienceRow {
  lab_id: string;
  /** JSON: the text by language. */
  text: string;
  updated_at: number;
}

export interface RiskTables {
  policy_labs_risk: RiskRow;
  policy_labs_position: PositionRow;
  policy_labs_resilience: ResilienceRow;
}
