import { visit } from "@nri-commons/core/testing/visit";
import type { StagedPage, Staging } from "./staging.ts";

const call = {
  ...{ "opens.day": "1", "opens.month": "1", "opens.year": "2026" },
  ...{ "closes.day": "1", "closes.month": "1", "closes.year": "2098" },
  ...{ seats: "3", answerDays: "10", criteria: "Motivation\nReach", audience: "Teachers", gender: "ask" },
};
const applicant = { level: "introductory", group: "youth", from: "KE", firstTime: "yes" };

/** From the call to the cohort of one activity: every desk of the team, and every page of an applicant's and a participant's own. */
export async function stageCapacityPeople({ site, mail }: Staging): Promise<StagedPage[]> {
  const activity = await openActivity(site);
  const send = (path: string, values: Readonly<Record<string, string | string[]>> = {}) =>
    site.send(`/en/console/capacity/${activity}${path}`, values);
  const text = async (path: string) => (await site.get(`/en/console/capacity/${activity}${path}`)).text;
  const one = async (path: string, pattern: RegExp) => pattern.exec(await text(path))?.[1] ?? "";
  const { get, send: sendAs } = visit(site.node, site.clock);
  const ownPage = async (email: string) => {
    const isTheirs = ({ to, text: words = "" }: { to?: unknown; text?: string | undefined }) =>
      JSON.stringify(to).includes(email) && words.includes("/capacity/me/");
    await mail.waitFor(isTheirs);
    const letter = mail.mails().findLast(isTheirs);
    return /\/capacity\/me\/[\w-]{32}/.exec(letter?.text ?? "")?.[0] ?? "";
  };
  await send("/call", call);
  await send("/questions/new", { label: "Shift", kind: "choice", options: "Morning\nEvening" });
  const apply = async (name: string) => {
    const email = `${name.toLowerCase()}@capacity.example`;
    await sendAs(`/en/capacity/${activity}/apply`, { ...applicant, name, email });
    return ownPage(email);
  };
  const act = async (own: string, what: string) => {
    const path = new RegExp(`${own}/applications/\\w+/${what}`).exec((await get(`/en${own}`)).text)?.[0] ?? "";
    if (what !== "withdraw" && what !== "change") await sendAs(`/en${path}`);
    return path;
  };
  const asked = await apply("Heron");
  const confirm = new RegExp(`${asked}/applications/\\w+/confirm`).exec((await get(`/en${asked}`)).text)?.[0] ?? "";
  const own = await apply("Ibis");
  await act(own, "confirm");
  const [change, withdraw] = [await act(own, "change"), await act(own, "withdraw")];
  const placed = await apply("Jay");
  await act(placed, "confirm");
  const application = await one("/applications", /\/applications\/([0-9a-z]{26})"><bdi>Jay</);
  await send(`/applications/${application}`, { "points.0": "4", "points.1": "5", comment: "Reaches many." });
  await send("/applications/decide", { [`d.${application}`]: "accepted" });
  await send("/letters/send");
  const told = await ownPage("jay@capacity.example");
  const places = [/take/, /give-back/].map((what) => ({ what: what.source }));
  const offered = await Promise.all(
    places.map(
      async ({ what }) =>
        new RegExp(`${told}/applications/\\w+/${what}`).exec((await get(`/en${told}`)).text)?.[0] ?? "",
    ),
  );
  await act(await apply("Koel"), "confirm");
  const undecided = await one("/applications", /\/applications\/([0-9a-z]{26})"><bdi>Koel</);
  await send("/applications/decide", { [`d.${undecided}`]: "waiting" });
  const question = await one("/questions", /\/questions\/([0-9a-z]{26})"/);
  const inside = await stageCohort({ send, one, get, ownPage });
  const desks = ["/call", "/questions", "/questions/new", `/questions/${question}`, `/questions/${question}/remove`];
  const choosing = [
    "/applications",
    `/applications/${application}`,
    `/applications/${undecided}`,
    "/balance",
    "/letters",
  ];
  return [
    { path: "/capacity/me" },
    { path: "/capacity/me/sent" },
    { path: "/capacity/me/left" },
    ...["", "/apply", "/apply/sent"].map((page) => ({ path: `/capacity/${activity}${page}` })),
    ...[asked, confirm, own, change, withdraw, told, ...offered].map((path) => ({ path })),
    ...["/change", "/leave"].map((page) => ({ path: own + page })),
    ...[...desks, ...choosing].map((page) => ({ path: `/console/capacity/${activity}${page}` })),
    ...inside.desks.map((page) => ({ path: `/console/capacity/${activity}/cohort${page}` })),
    ...inside.own.map((path) => ({ path })),
  ];
}

/** A programme for journalists, through the form. */
async function openActivity(site: Staging["site"]): Promise<string> {
  const day = (name: string, month: string) => ({
    [`${name}.day`]: "1",
    [`${name}.month`]: month,
    [`${name}.year`]: "2098",
  });
  const texts = { "title.en": "Programme for journalists", "about.en": "Six weeks on how the Internet is governed." };
  const what = { ...texts, type: "journalists", level: "introductory", topics: ["access"], languages: ["en"] };
  const who = { audiences: ["newcomers"], experience: ["newcomers"], wayIn: "here", ...day("deadline", "1") };
  const where = { ...day("starts", "2"), ...day("ends", "3"), zone: "Africa/Nairobi", mode: "online", scope: "global" };
  let page = "/en/console/capacity/drafts/new";
  for (const step of [what, who, where, where, {}]) page = (await site.send(page, step)).location;
  const id = /\/console\/capacity\/([0-9a-z]{26})/.exec(page)?.[1] ?? "";
  await site.send(`/en/console/capacity/${id}/open`, {});
  return id;
}

interface Hands {
  send(path: string, values?: Readonly<Record<string, string | string[]>>): Promise<unknown>;
  one(path: string, pattern: RegExp): Promise<string>;
  get(path: string): Promise<{ text: string }>;
  ownPage(email: string): Promise<string>;
}

async function stageCohort({ send, one, get, ownPage }: Hands): Promise<{ desks: string[]; own: string[] }> {
  const day = (name: string) => ({ [`${name}.day`]: "1", [`${name}.month`]: "3", [`${name}.year`]: "2027" });
  const settings = { roomUrl: "https://meet.example/room", share: "50", tasks: "all", stories: "ask" };
  await send("/cohort/settings", settings);
  await send("/cohort/add", { name: "Kite", email: "kite@capacity.example", group: "academia", from: "KE" });
  await send("/cohort/sessions/new", { title: "Visit", ...day("day") });
  await send("/cohort/tasks/new", { title: "Map your network", text: "One page.", ...day("due") });
  const kite = await one("/cohort", /\/cohort\/([0-9a-z]{26})"><bdi>Kite</);
  const story = { participant: kite, title: "Cut off", url: "https://paper.example/1", shown: "yes" };
  await send("/cohort/stories/new", { ...story, ...day("published") });
  await send("/cohort/mentors/new", { mentee: kite, name: "Lark", email: "lark@capacity.example" });
  const own = await ownPage("kite@capacity.example");
  const { text } = await get(`/en${own}`);
  const links = ["tasks/\\w+", "stories/\\w{26}", "stories/\\w{26}/remove", "stories/new", "leave"];
  const task = await one("/cohort/tasks", /\/tasks\/([0-9a-z]{26})"/);
  const sitting = await one("/cohort/attendance", /\/sessions\/([0-9a-z]{26})\/remove/);
  return {
    desks: [
      ...["", "/add", `/${kite}`, `/${kite}/remove`, "/attendance", "/sessions/new", `/sessions/${sitting}/remove`],
      ...["/tasks", "/tasks/new", `/tasks/${task}`, `/tasks/${task}/remove`, "/stories", "/stories/new"],
      ...["/mentors", "/mentors/new", "/settings"],
    ],
    own: [
      own,
      await ownPage("lark@capacity.example"),
      ...links.map((link) => new RegExp(`${own}/cohort/${kite}/${link}(?=")`).exec(text)?.[0] ?? ""),
    ],
  };
}
