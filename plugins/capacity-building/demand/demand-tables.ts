import type { OfferState } from "./capacity-offer.ts";
import type { RequestState } from "./capacity-request.ts";
import type { FacetName } from "./capacity-scope.ts";

interface Told {
  id: string;
  iri: string;
  /** `https://host` that owns it; null: this site. */
  origin: string | null;
  owner: string | null;
  /** Last day of the time that suits; null: open. */
  until: string | null;
  /** Lower-case words of title, text, place and who it is of. */
  words: string;
  doc: string;
  created_at: number;
  updated_at: number;
  published_at: number | null;
}

/** A request for capacity, of this site or of another. What is looked for has a column, all else stands in `doc`. */
export interface RequestRow extends Told {
  state: RequestState;
  /** How many people, at least. */
  people: number | null;
  /** Of the form that it came by: sent twice it is one. */
  form_key: string | null;
  /** Who asks, by name and address: never leaves this site, and is forgotten when all is over. */
  contact: string | null;
  /** The address in small letters, by which a person is found. */
  contact_email: string | null;
  /** Whose own page it stands on: of who asked by the public form. */
  person_id: string | null;
  /** What they wish it to say instead, of one that everybody sees: `NewRequest` as JSON, until the team has looked at it. */
  proposed: string | null;
}

/** What who asked and the team write to each other about a request. */
export interface RequestWordRow {
  id: string;
  request_id: string;
  author: "asker" | "team";
  text: string;
  /** 1: the team has noted what the asker wrote. */
  seen: number;
  written_at: number;
}

export interface OfferRow extends Told {
  state: OfferState;
}

/** By what requests and offers are found, compared and counted; `activity`: one that came of a request, by its address on the wire. */
export interface FacetRow {
  side: "request" | "offer";
  item_id: string;
  facet: FacetName | "activity";
  term: string;
}

/** Help that one site offers another for a request; one row on either side for each request and helper. */
export interface HelpRow {
  id: string;
  request_id: string;
  request_iri: string;
  /** The other side; of a request of ours that we meet ourselves: this very site. */
  actor: string;
  /** 1: we offer it. */
  ours: number;
  state: "offered" | "accepted" | "declined" | "withdrawn";
  /** The offering itself, of another site: what an answer answers. */
  activity: string | null;
  doc: string;
  /** Rises with each telling of who helps: an older one changes nothing. */
  revision: number;
  /** The telling with which it was offered last: an answer to an earlier one changes nothing. */
  offered_at: number;
  /** Rises with each answer. */
  answered_at: number;
  created_at: number;
  updated_at: number;
}

export interface DemandTables {
  capacity_building_request: RequestRow;
  capacity_building_request_word: RequestWordRow;
  capacity_building_offer: OfferRow;
  capacity_building_facet: FacetRow;
  capacity_building_help: HelpRow;
}
