import type { Texts } from "@nri-commons/core/web";
import { contributions } from "./contributions.ts";
import { labs } from "./labs.ts";
import { partners } from "./partners.ts";
import { people } from "./people.ts";

export const fr: Texts = { ...labs, ...people, ...partners, ...contributions };
