export interface YearlyRow {
  year: number;
  owner: string | null;
  part: string | null;
  value: number;
}
