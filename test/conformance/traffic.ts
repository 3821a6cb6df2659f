import { readdirSync, readFileSync } from "node:fs";

/** A document as it goes over the wire. */
export interface Wire {
  [member: string]: unknown;
}

/** What one kind of software says and what must come of it: `spec/vectors/traffic`. */
export interface Traffic {
  software: string;
  /** Where its shapes are public. */
  source: string;
  /** How it signs: the signed set in its order, the algorithm's name, what stands behind the actor's id in the key's. */
  signs: { headers: string[]; algorithm: string; keyId: string };
  /** The first one is the one that we follow unless a scenario says otherwise. */
  actor: (Wire & { id: string })[];
  scenarios: Scenario[];
}

export interface Scenario {
  name: string;
  /** Whom we follow before; null for nobody. */
  follows?: string | null;
  /** How it answers our Follow; one plain Accept unless told. `{"$follow": true}` stands for the Follow that came. */
  accept?: Wire[];
  /** What is at the address of its id. */
  documents?: (Wire & { id: string })[];
  send: Wire[];
  expect: Expected;
}

export interface Expected {
  /** Events of its hosts that we show, by id; exactly these. */
  shown?: Record<string, Record<string, unknown>>;
  /** The answers to what it sends; 202 each unless told. */
  statuses?: number[];
  /** What becomes of each in the inbox, where that matters. */
  states?: string[];
  follower?: string | null;
  following?: string;
  likes?: number;
  shares?: number;
  /** Types of what it must have got from us. */
  answers?: string[];
  asked?: string[];
  notAsked?: string[];
}

const folder = new URL("../../spec/vectors/traffic/", import.meta.url);

export const traffics: readonly Traffic[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
