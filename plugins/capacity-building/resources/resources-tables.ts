import type { ShelfTables } from "../shelf/item-tables.ts";

/** Resources, practice notes and explainers stand on one shelf. */
export interface ResourcesTables extends ShelfTables {}
