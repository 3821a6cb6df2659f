import { signInOwner } from "@nri-commons/core/testing/console";
import { findPages, type PageName, pageNames } from "../public-pages.ts";
import { itemsOf, type SampleNodes } from "../sample-nodes.ts";

/** A page that is weighed; nothing in it but text, so that it can be passed to another process. */
export interface MeasuredPage {
  name: string;
  origin: string;
  /** After the language. */
  path: string;
  kind: "public" | "console";
  /** Its rows are counted by hundreds. */
  longList: boolean;
  /** Also timed on slow lines. */
  timed: boolean;
  cookie?: string;
}

const timed: readonly PageName[] = [
  "home of the world",
  "home of an initiative",
  "events",
  "event with a programme",
  "outputs",
  "output with files",
  "experts",
  "network",
  "found",
  "about",
];

/** Every sort of public page, a form that people without an account fill in, and of the console what is opened most. */
export async function measuredPages(nodes: SampleNodes): Promise<MeasuredPage[]> {
  const found = await findPages(nodes);
  const open = pageNames.map((name) => ({
    name,
    origin: found[name].node.origin,
    path: found[name].path,
    kind: "public" as const,
    longList: name === "network",
    timed: timed.includes(name),
  }));
  const { kenya } = nodes;
  const event = await openRegistration(nodes);
  const owner = await signInOwner(kenya);
  const more = { origin: kenya.origin, longList: false, timed: true };
  const inConsole = { ...more, kind: "console" as const, cookie: owner.cookie };
  return [
    ...open,
    { ...more, kind: "public", name: "registration form", path: `/registration/${event}` },
    { ...inConsole, name: "console: Today", path: "/console" },
    { ...inConsole, name: "console: form of an event", path: "/console/events/drafts/new" },
  ];
}

async function openRegistration({ kenya }: SampleNodes): Promise<string> {
  const events = await itemsOf(kenya, "events");
  const event = events.find(
    ({ origin, superEvent, status, startDate = "" }) =>
      origin.kind === "local" && superEvent === undefined && status !== "cancelled" && startDate > "2027",
  );
  if (event === undefined) throw new Error("no event to come");
  await kenya.run("registration open", { arguments: { event: event.id }, options: { capacity: "40" } });
  return event.id;
}
