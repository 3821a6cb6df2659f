import type { Texts } from "@nri-commons/core/web";
import { brief } from "./brief.ts";
import { contributions } from "./contributions.ts";
import { guidelines } from "./guidelines.ts";
import { labs } from "./labs.ts";
import { partners } from "./partners.ts";
import { people } from "./people.ts";
import { pilot } from "./pilot.ts";
import { risks } from "./risks.ts";
import { signals } from "./signals.ts";
import { trials } from "./trials.ts";
import { words } from "./words.ts";

export const pt: Texts = {
  ...labs,
  ...people,
  ...partners,
  ...contributions,
  ...words,
  ...signals,
  ...trials,
  ...risks,
  ...brief,
  ...pilot,
  ...guidelines,
};
