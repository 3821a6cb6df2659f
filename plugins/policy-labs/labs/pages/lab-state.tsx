import type { Tone } from "@nri-commons/core/web";
import type { LabPhase } from "../lab.ts";

const tones: Readonly<Record<LabPhase, Tone>> = {
  preparing: "calm",
  coming: "calm",
  running: "ok",
  over: "calm",
  withdrawn: "calm",
};

export function toneOf(phase: LabPhase): Tone {
  return tones[phase];
}
