import type { JsonObject } from "@nri-commons/core/kit";

/** One thing of a file. Its `key` makes the id here: what is read twice is there once. */
export interface ImportItem {
  key: string;
  /** As it goes over the wire; `title` and `sample` may stand in short, as in other sample data. */
  wire: JsonObject;
  /** The whole entry of the file, with what stands beside the thing. */
  all: JsonObject;
}

export interface Import {
  item: ImportItem;
  /** Everybody is to see it at once. */
  publish: boolean;
}
