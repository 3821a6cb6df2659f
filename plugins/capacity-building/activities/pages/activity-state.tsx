import type { Tone } from "@nri-commons/core/web";
import type { ActivityPhase } from "../activity.ts";

const tones: Readonly<Record<ActivityPhase, Tone>> = {
  draft: "calm",
  coming: "calm",
  running: "ok",
  over: "calm",
  cancelled: "warn",
  withdrawn: "calm",
};

export function toneOf(phase: ActivityPhase): Tone {
  return tones[phase];
}
