import type { OpenConsole } from "@nri-commons/core/testing/console";
import type { Activity, NewActivity } from "./activities/activity.ts";
import { addActivity, openActivity as openIt } from "./activities/change-activity.ts";
import type { CapacityCtx } from "./capacity-ctx.ts";

type Values = Readonly<Record<string, string | readonly string[]>>;

/** What the pages of the form need; the node's clock stands at 20 November 2026. */
export const what: Values = {
  type: "school",
  "title.en": "School for newcomers",
  "about.en": "Five days on how the Internet is governed.\nAfterwards one can take part in a forum.",
  level: "introductory",
  topics: ["access", "accessibility"],
  languages: ["en"],
};

export const who: Values = {
  audiences: ["youth", "newcomers"],
  experience: ["newcomers"],
  policyAreas: ["education"],
  wayIn: "here",
  "deadline.day": "10",
  "deadline.month": "1",
  "deadline.year": "2027",
  "costs.en": "Free",
  contact: "school@example.org",
};

export const when: Values = {
  "starts.day": "1",
  "starts.month": "2",
  "starts.year": "2027",
  "ends.day": "5",
  "ends.month": "2",
  "ends.year": "2027",
  zone: "Africa/Nairobi",
};

export const where: Values = {
  mode: "hybrid",
  scope: "national",
  country: "KE",
  place: "Nairobi",
  accessibility: ["captions"],
};

/** Through the form, page by page, as its people do; gives the activity's id. Every change is a field of the form. */
export async function prepareActivity(site: OpenConsole, changes: Values = {}): Promise<string> {
  const steps = [
    { ...what, ...changes },
    { ...who, ...changes },
    { ...when, ...changes },
    { ...where, ...changes },
  ];
  let page = "/en/console/capacity/drafts/new";
  for (const step of [...steps, {}]) page = (await site.send(page, step)).location;
  const [, id] = /\/console\/capacity\/([0-9a-z]{26})/.exec(page) ?? [];
  if (id === undefined) throw new Error(`The form did not end: ${page}`);
  return id;
}

/** The same, seen by everybody. */
export async function openActivity(site: OpenConsole, changes: Values = {}): Promise<string> {
  const id = await prepareActivity(site, changes);
  const opened = await site.send(`/en/console/capacity/${id}/open`, {});
  if (opened.status !== 303) throw new Error(`It was not opened: ${opened.status}`);
  return id;
}

export const newActivity: NewActivity = {
  type: "course",
  title: { en: "Course for returning participants" },
  about: { en: "Six weeks on how networks are connected." },
  level: "intermediate",
  audiences: ["policy-makers"],
  experience: ["returning"],
  policyAreas: ["education"],
  topics: ["access"],
  languages: ["en"],
  mode: "online",
  accessibility: ["captions"],
  scope: "national",
  country: "KE",
  starts: "2027-02-01",
  ends: "2027-03-12",
  zone: "Africa/Nairobi",
  wayIn: "here",
  deadline: "2027-01-10",
  partners: [],
};

/** Through the verbs behind the pages, for what needs no page. */
export function addOpenActivity(ctx: CapacityCtx, changes: Partial<Activity> = {}): Promise<Activity> {
  return ctx.transaction(async (tx) => {
    const { id } = await addActivity(ctx, tx, { activity: { ...newActivity, ...changes }, key: ctx.ids.ulid() });
    return openIt(ctx, tx, id);
  });
}
