import { publicSpeaker, type Speaker, type SpeakerMode, speakerModes } from "../../content/types/index.ts";

/** Those who take part in one way: by name, and how many have none that may be told. */
export interface Way {
  /** Undefined: not reported. */
  mode: SpeakerMode | undefined;
  names: readonly string[];
  unnamed: number;
}

/** How each takes part; nothing where it was reported of nobody. */
export function waysOf(speakers: readonly Speaker[]): Way[] {
  if (speakers.every(({ mode }) => mode === undefined)) return [];
  return [...speakerModes, undefined].flatMap((mode) => {
    const own = speakers.filter((speaker) => speaker.mode === mode).map(publicSpeaker);
    const names = own.flatMap(({ name }) => name ?? []);
    return own.length > 0 ? [{ mode, names, unnamed: own.length - names.length }] : [];
  });
}
