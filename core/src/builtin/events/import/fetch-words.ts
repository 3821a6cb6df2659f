import type { FetchTrouble } from "./fetch-events.ts";

/** For the command line; the console has the same in its languages. */
export const fetchWords: Readonly<Record<FetchTrouble, string>> = {
  address: "This address cannot be read from here: it must begin with https:// and be on the public internet.",
  dns: "There is no site of this name. Check the address.",
  timeout: "The site did not answer in time.",
  "too-large": "The answer is larger than 5 MB. Use the address of a part of it.",
  network: "The site did not answer as it should.",
  private: "The site asks for a password. Make the calendar public there, or export it to a file.",
  "not-found": "There is nothing at this address any more. Check it.",
  busy: "The site is busy or out of order.",
  unreadable: "What is at this address is no calendar and no list of events.",
};

export function isTrouble(code: string): code is FetchTrouble {
  return code in fetchWords;
}

/** A code of ours, or words of a reader. */
export function wordsOf(problem: string): string {
  return isTrouble(problem) ? fetchWords[problem] : problem;
}
