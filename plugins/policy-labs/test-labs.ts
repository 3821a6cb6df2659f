import type { CapturedMail } from "@nri-commons/core/testing/capture-mail";
import type { OpenConsole } from "@nri-commons/core/testing/console";
import { visit } from "@nri-commons/core/testing/visit";

type Values = Readonly<Record<string, string | readonly string[]>>;

/** What the first page of the form needs. */
export const what: Values = {
  "title.en": "Age checks in schools",
  "issue.en": "Schools are asked to verify ages.\nNobody says how.",
  "question.en": "How can schools verify ages without collecting identities?",
  format: "lab",
  topics: ["access", "accessibility"],
  languages: ["en"],
};

export const who: Values = {
  "host.0": "ada IGF",
  "convenor.0.name": "Ada Example",
  "convenor.0.group": "government",
  "convenor.1.name": "Ben Example",
  "convenor.1.group": "civil-society",
  "convenor.2.name": "Cleo Example",
  "convenor.2.group": "technical-community",
  joining: "open",
  newcomerAim: "40",
  invitedGroups: "Rural networks\nPersons with disabilities",
};

export const time: Values = {
  "opens.day": "1",
  "opens.month": "11",
  "opens.year": "2026",
  "closes.day": "20",
  "closes.month": "12",
  "closes.year": "2026",
  zone: "Africa/Nairobi",
  "process.name": "Consultation on age assurance",
  "process.body": "Ministry of Education",
  "process.deadline.day": "10",
  "process.deadline.month": "1",
  "process.deadline.year": "2027",
};

/** Through the form, page by page, as its people do; gives the lab's id. */
export async function prepareLab(site: OpenConsole, changes: Values = {}): Promise<string> {
  const only = (values: Values) => ({
    ...values,
    ...Object.fromEntries(Object.entries(changes).filter(([name]) => name in values)),
  });
  let page = (await site.send("/en/console/labs/drafts/new", only(what))).location;
  for (const step of [only(who), only(time)]) page = (await site.send(page, step)).location;
  const kept = await site.send(page, {});
  const [, id] = /\/console\/labs\/([0-9a-z]{26})/.exec(kept.location) ?? [];
  if (id === undefined) throw new Error(`${page}: ${kept.status} ${kept.text.replace(/<[^>]+>/g, " ")}`);
  return id;
}

export async function openLab(site: OpenConsole, changes: Values = {}): Promise<string> {
  const id = await prepareLab(site, changes);
  await site.send(`/en/console/labs/${id}/open`, { justification: "It works with what runs already." });
  return id;
}

interface TakePart {
  lab: string;
  name: string;
  /** False: the link is not followed to its button. */
  confirm?: boolean;
  group?: string;
  named?: string;
  firstTime?: string;
}

/** Fills the form, opens the mailed link and presses the button; gives the address of the person's own page. */
export async function takePart(
  site: OpenConsole,
  mail: CapturedMail,
  { lab, name, confirm = true, ...more }: TakePart,
) {
  const { send } = visit(site.node, site.clock);
  const email = `${name.toLowerCase().replace(/\W/g, "")}@people.example`;
  await send(`/en/labs/${lab}/join`, { name, email, group: "government", from: "KE", firstTime: "yes", ...more });
  const letter = await mail.waitFor(
    ({ to, text = "" }) => JSON.stringify(to).includes(email) && text.includes("/labs/me/"),
  );
  const own = /\/en\/labs\/me\/[\w-]{32}/.exec(letter.text ?? "")?.[0] ?? "";
  if (confirm) await send(own, {}, `${own}/confirm`);
  return own;
}
