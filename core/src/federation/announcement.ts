import type { JsonObject } from "../kit/index.ts";

/** A document as it goes over the wire, with its id. */
export type WireObject = JsonObject & { id: string; type: string };

/** Who receives it: everybody who follows (public), or exactly these actors. */
export type Audience = "public" | { actors: readonly string[] };

export type Verb =
  | "Create"
  | "Update"
  | "Delete"
  | "Offer"
  | "Accept"
  | "Reject"
  | "TentativeAccept"
  | "Add"
  | "Remove"
  | "Flag"
  | "Move";

/** What a fact says to the world: a pure function of the fact and the row it names. */
export interface Announcement {
  verb: Verb;
  /** The whole object; for Delete only its id and former type count. */
  object: WireObject;
  audience: Audience;
  /** What tells this announcement from the next one of the same object and verb (`updated`, a version): part of the activity's derived id. */
  revision: string;
  /** Of a Flag: ids of everything that it is about, of other nodes too. They stand for the object, which names the report. */
  reported?: readonly string[];
  /** Of what is public: actors who get it whether they follow or not. */
  also?: readonly string[];
  /** Of an answer: the id of the activity of another node that it answers. It stands for the object, which names our side of it. */
  answers?: string;
  /** More members of the activity itself: `target`, `content`, `nri:offerKind` … */
  more?: JsonObject;
}
