import { findTerm, vocabulary } from "../../../content/types/index.ts";

/** What other programmes call a kind of session, in the terms of ours; nothing where they have no such word. */
export function sessionKind(said: string | undefined): { sessionType?: string; sessionFormat?: string } {
  if (said === undefined) return {};
  const sessionType = termOf("session-types", said) ?? others.find(([words]) => words.test(said))?.[1];
  const sessionFormat = termOf("session-formats", said);
  return { ...(sessionType && { sessionType }), ...(sessionFormat && { sessionFormat }) };
}

const others: readonly (readonly [RegExp, string])[] = [
  [/plenary|main session/i, "main-session"],
  [/lightning/i, "lightning-talk"],
  [/workshop/i, "workshop"],
  [/town ?hall/i, "town-hall"],
  [/open forum/i, "open-forum"],
  [/open mic/i, "open-mic"],
  [/opening|closing/i, "opening-closing"],
  [/network(ing)? (session|break|event)|social/i, "networking-session"],
  [/youth/i, "youth-track-session"],
];

function termOf(id: string, said: string): string | undefined {
  const slug = said
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  if (findTerm(id, slug)) return slug;
  const word = said.trim().toLowerCase();
  return vocabulary(id).terms.find(({ labels }) => Object.values(labels).some((name) => name.toLowerCase() === word))
    ?.id;
}
