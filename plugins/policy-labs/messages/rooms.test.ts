import { expect, it } from "vitest";
import * as brief from "./en/brief.ts";
import * as contributions from "./en/contributions.ts";
import * as guidelines from "./en/guidelines.ts";
import * as labs from "./en/labs.ts";
import * as partners from "./en/partners.ts";
import * as people from "./en/people.ts";
import * as pilot from "./en/pilot.ts";
import * as risks from "./en/risks.ts";
import * as signals from "./en/signals.ts";
import * as trials from "./en/trials.ts";
import * as words from "./en/words.ts";

it("has no key in two rooms, where one would hide the other", () => {
  const rooms = { brief, contributions, guidelines, labs, partners, people, pilot, risks, signals, trials, words };
  const keys = Object.values(rooms).flatMap((room) => Object.values(room).flatMap((texts) => Object.keys(texts)));
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});
