// biome-ignore lint/suspicious/noEmptyInterface: its tables come with its first migration.
export interface ImpactTables {}
