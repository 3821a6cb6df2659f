import type { LanguageMap } from "@nri-commons/core/kit";
import type { KeptThing } from "../travel/kept-thing.ts";
import type { CapacityScope } from "./capacity-scope.ts";

/** `draft` is seen by the people of this site alone; `closed`: nothing is left to give; `withdrawn` keeps only its id. */
export const offerStates = ["draft", "open", "closed", "withdrawn"] as const;
export type OfferState = (typeof offerStates)[number];

/** Who gives it: this initiative, a partner of it, experts of its list, a Dynamic Coalition. */
export const giverKinds = ["initiative", "partner", "experts", "dynamic-coalition"] as const;
export type GiverKind = (typeof giverKinds)[number];

export const offerCosts = ["free", "travel", "shared", "paid"] as const;
export type OfferCost = (typeof offerCosts)[number];

/** Capacity that somebody can give. No country and no region: everywhere. */
export interface NewOffer extends CapacityScope {
  title: LanguageMap;
  about: LanguageMap;
  /** Who gives it, by name. */
  giver: string;
  giverKind: GiverKind;
  /** What must be there, what is asked in return. */
  terms?: LanguageMap | undefined;
  cost?: OfferCost | undefined;
  /** A page that says more. */
  moreAt?: string | undefined;
  sample?: true | undefined;
}

export interface CapacityOffer extends NewOffer, KeptThing<OfferState> {}
