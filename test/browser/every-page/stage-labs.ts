import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { visit } from "@nri-commons/core/testing/visit";
import { stageLabRooms } from "./stage-lab-rooms.ts";
import { stageSignalsAndPilots } from "./stage-signals-and-pilots.ts";
import type { StagedPage, Staging } from "./staging.ts";

/** Policy labs: one that people take part in, one in preparation, one of another site, and every page of a member's own. */
export async function stageLabs(staging: Staging): Promise<StagedPage[]> {
  const { site, mail } = staging;
  await readSamples(site);
  const lab = await openOne(site);
  const send = (path: string, values: Readonly<Record<string, string | string[]>> = {}) =>
    site.send(`/en/console/labs${path}`, values);
  const texts = { "title.en": "Half a lab", "issue.en": "Something new", "question.en": "Why?", format: "lab" };
  const draft = (await send("/drafts/new", texts)).location.replace(/^\/en/, "");
  const at = draft.replace(/[^/]*$/, "");
  const { send: sendAs } = visit(site.node, site.clock);
  const join = async (name: string, group: string): Promise<string> => {
    const email = `${name}@labs.example`;
    await sendAs(`/en/labs/${lab}/join`, { name, email, group, from: "KE", named: "yes" });
    const letter = await mail.waitFor(({ to }) => JSON.stringify(to).includes(email));
    return /\/labs\/me\/[\w-]{32}/.exec(letter.text ?? "")?.[0] ?? "";
  };
  const waiting = await join("heron", "academia");
  const own = await join("ibis", "government");
  await sendAs(`/en${own}`, {}, `/en${own}/confirm`);
  await sendAs(`/en${own}/contribute`, { kind: "evidence", text: "It **works**.", language: "en" });
  const members = `/labs/${lab}/members`;
  const made = /\/(members\/[0-9a-z]{26}\/convenor)"/.exec((await site.get(`/en/console${members}`)).text)?.[1] ?? "";
  await send(`/${lab}/${made}`);
  const said = /\/contributions\/([0-9a-z]{26})"/.exec(
    (await site.get(`/en/console/labs/${lab}/contributions`)).text,
  )?.[1];
  await sendAs(`/en${own}/contribute`, { kind: "concern", text: "It costs time.", language: "en" });
  const open = /\/edit\/[0-9a-z]{26}/.exec((await site.stranger(`/en${own}`)).text)?.[0] ?? "";
  await send(`/${lab}/contributions/${said}`, { fate: "used", usedIn: "Option 1", reply: "Thank you." });
  const pages = ["", "/open", "/close", "/withdraw", "/members", "/contributions", "/partners"];
  return [
    { path: "/labs" },
    { path: "/labs?q=nothing" },
    { path: "/labs/past" },
    { path: "/labs/me/left" },
    ...["", "/join", "/join/sent", "/contributions", `/contributions/${said}`].map((page) => ({
      path: `/labs/${lab}${page}`,
    })),
    { path: waiting },
    ...[
      "",
      "/change",
      "/contribute",
      "/leave",
      "/contributions",
      `/contributions/${said}`,
      `/take-back/${said}`,
      open,
    ].map((page) => ({
      path: own + page,
    })),
    { path: "/console/labs" },
    { path: "/console/labs/elsewhere" },
    { path: "/console/labs/drafts/new" },
    ...["what", "who", "time", "check", "discard"].map((step) => ({ path: at + step })),
    ...pages.map((page) => ({ path: `/console/labs/${lab}${page}` })),
    { path: `/console/labs/${lab}/contributions/${said}` },
    ...(await stageLabRooms(staging, lab)),
    ...(await stageSignalsAndPilots(staging)),
  ];
}

async function readSamples({ node }: Staging["site"]): Promise<void> {
  const file = resolve(import.meta.dirname, "../../../nodes/demo/data/samples/kigf-labs.json");
  const bytes = new Uint8Array(await readFile(file));
  await node.run("lab import", { options: { publish: true }, files: { file: { name: "labs.json", bytes } } });
}

/** Which of the samples is open. */
async function openOne(site: Staging["site"]): Promise<string> {
  const { text } = await site.stranger("/en/labs");
  return /\/en\/labs\/([0-9a-z]{26})"/.exec(text)?.[1] ?? "";
}
