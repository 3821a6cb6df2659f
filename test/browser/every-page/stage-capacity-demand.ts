import { visit } from "@nri-commons/core/testing/visit";
import type { StagedPage, Staging } from "./staging.ts";

const [requests, offers] = ["/capacity/requests", "/capacity/offers"] as const;

/** Requests in each of their states with what fits, help for one of them, offers, and what is asked for most. */
export async function stageCapacityDemand({ site, mail }: Staging): Promise<StagedPage[]> {
  const send = async (path: string, values: Readonly<Record<string, string | readonly string[]>> = {}) => {
    const { status, location, text } = await site.send(`/en/console${path}`, values as Record<string, string>);
    if (status !== 303) throw new Error(`${path}: ${status} ${text.replace(/<[^>]+>/g, " ")}`);
    return location.replace("/en/console", "");
  };
  const asked = {
    ...{ title: "Training on network security", purpose: "Towns shall keep their networks running." },
    ...{ organisation: "Association of towns", topics: ["cybersecurity", "access"], languages: ["en", "fr"] },
    ...{ country: "KE", place: "Kisumu County", fewest: "20", most: "40", levels: "introductory", modes: "in-person" },
    ...{ "from.day": "11", "from.month": "1", "from.year": "2027" },
    ...{ "until.day": "28", "until.month": "2", "until.year": "2027" },
  };
  const open = await send(`${requests}/new`, { ...asked, contactName: "Awa", contactEmail: "awa@people.example" });
  await send(`${open}/publish`);
  const offer = await send(`${offers}/new`, {
    ...{ title: "Two trainers", about: "They come for a week.", giver: "Kenya IGF", giverKind: "experts" },
    ...{ topics: "cybersecurity", languages: "en", regions: "african", modes: "online", cost: "travel" },
    terms: "A room and a projector.",
  });
  await send(`${offer}/publish`);
  const draft = await send(`${offers}/new`, {
    ...{ title: "Not yet", about: "It is being written.", giver: "A partner", giverKind: "partner", topics: "youth" },
  });
  const met = await send(`${requests}/new`, { ...asked, title: "Mentors for a year", topics: "youth" });
  await send(`${met}/publish`);
  await send(`${met}/help`, { words: "We do it ourselves." });
  const help = /\/capacity\/help\/[0-9a-z]{26}/.exec((await site.get("/en/console/capacity/help")).text)?.[0] ?? "";
  await send(`${met}/met`, {
    outcome: "Eight pairs met for a year.",
    reached: "16",
    url: "https://example.org/report",
  });
  const { get, send: sendAs } = visit(site.node, site.clock);
  await sendAs(`/en${requests}/new`, {
    ...{ title: "Somebody who explains", purpose: "We are new.", organisation: "A club", topics: "access" },
    ...{ contactName: "Ben", contactEmail: "ben@people.example" },
  });
  const isTheirs = ({ to, text = "" }: { to?: unknown; text?: string | undefined }) =>
    JSON.stringify(to).includes("ben@people.example") && text.includes("/capacity/me/");
  const own = /\/capacity\/me\/[\w-]{32}/.exec((await mail.waitFor(isTheirs)).text ?? "")?.[0] ?? "";
  const at = new RegExp(`${own}/requests/\\w+`).exec((await get(`/en${own}`)).text)?.[0] ?? "";
  await sendAs(`/en${at}/write`, { words: "We have a hall." });
  const theirs = `/capacity/requests/${at.split("/").at(-1)}`;
  await send(`${theirs}/publish`);
  const wished = {
    title: "Somebody who explains it",
    purpose: "We are new.",
    organisation: "A club",
    topics: "access",
  };
  await sendAs(`/en${at}/change`, wished);
  const pagesOf = (at: string, pages: readonly string[]) => pages.map((page) => ({ path: at + page }));
  return [
    ...pagesOf(requests, ["", "?q=nothing+like+it", "?state=met", "/new", "/sent", "/find"]),
    ...pagesOf(offers, ["", "?topic=gender", "/find"]),
    ...pagesOf("/capacity/priorities", ["", "?region=african"]),
    ...[open, met, offer].map((path) => ({ path })),
    ...pagesOf(`/console${requests}`, ["", "/new", "/elsewhere"]),
    ...pagesOf(`/console${open}`, ["", "/edit", "/withdraw", "/help", "/met"]),
    ...pagesOf(`/console${met}`, [""]),
    ...pagesOf(`/console${offers}`, ["", "/new"]),
    ...pagesOf(`/console${offer}`, ["", "/edit", "/withdraw"]),
    ...pagesOf(`/console${draft}`, [""]),
    ...pagesOf(own, [""]),
    ...pagesOf(at, ["/change", "/write", "/take-back"]),
    ...pagesOf(`/console${theirs}`, ["", "/close", "/proposed", "/proposed/drop"]),
    ...pagesOf("/console/capacity/asked", ["", theirs.replace("/capacity/requests", "")]),
    ...pagesOf(`/console${theirs.replace("requests", "asked")}`, ["/write"]),
    ...pagesOf("/console/capacity/help", ["", "?done=offered"]),
    ...pagesOf(`/console${help}`, ["/activity", "/back"]),
  ];
}
