import type { Event } from "../../../content/types/index.ts";
import { fold } from "../contacts/fold.ts";
import type { Asked } from "./follow-store.ts";
import type { FollowKind } from "./following.ts";

/** One need at one session, and whether the session has it. */
export interface Wanted {
  session: Event;
  kind: FollowKind;
  language: string;
  people: number;
  has: boolean;
}

/** By session in their order, the most wanted first; the same sign language, however it is written, is one. */
export function wantedAt(asked: readonly Asked[], { event, sessions }: { event: Event; sessions: readonly Event[] }) {
  return sessions.flatMap((session): Wanted[] => {
    const own = asked.filter((one) => one.session === session.id);
    const same = Map.groupBy(own, ({ kind, language }) => `${kind} ${kind === "sign" ? fold(language) : language}`);
    return [...same.values()]
      .flatMap((all) => {
        const [first] = all;
        if (first === undefined) return [];
        const people = all.reduce((sum, one) => sum + one.people, 0);
        const { kind, language } = first;
        return [{ session, kind, language, people, has: hasIt(kind, language, [session, event]) }];
      })
      .toSorted((one, other) => other.people - one.people || (one.kind < other.kind ? -1 : 1));
  });
}

/** The session says so, or the whole event does. */
function hasIt(kind: FollowKind, language: string, events: readonly Event[]): boolean {
  return events.some(({ languages = [], interpretation = [], captions = [], signLanguages = [] }) => {
    if (kind === "sign") return signLanguages.some((one) => fold(one) === fold(language));
    return (kind === "captions" ? captions : [...languages, ...interpretation]).includes(language);
  });
}
