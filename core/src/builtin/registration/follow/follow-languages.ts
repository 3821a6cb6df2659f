import type { Event } from "../../../content/types/index.ts";

/** Languages that people ask for at such meetings, beside those in which the event is held. */
const spoken = [
  ...["am", "ar", "bn", "de", "en", "es", "fa", "fr", "ha", "hi", "id", "it", "ja", "ko", "ms"],
  ...["ne", "om", "pt", "ru", "rw", "si", "so", "sw", "ta", "th", "tr", "uk", "ur", "vi", "yo", "zh", "zu"],
];

export function followLanguages(events: readonly Event[]): string[] {
  const own = events.flatMap(({ languages = [], interpretation = [], captions = [] }) => [
    ...languages,
    ...interpretation,
    ...captions,
  ]);
  return [...new Set([...own, ...spoken])];
}
