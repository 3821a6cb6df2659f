import type { Texts } from "@nri-commons/core/web";
import { labs } from "./labs.ts";

export const es: Texts = { ...labs };
