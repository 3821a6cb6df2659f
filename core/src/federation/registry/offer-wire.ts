import { isTerm } from "../../content/types/index.ts";
import { isHttpUrl, isJsonObject, type JsonObject, type Problem, pickLanguage } from "../../kit/index.ts";
import { idOf, listOf } from "../document.ts";
import type { NodeContext } from "../node-context.ts";
import type { Evidence, MembershipProfile } from "./registry-offer.ts";

export const membership = "registry-membership";
const longest = 2000;

/** FEDERATION.md, Registry and recognition: the profile that an Offer carries. */
export function toRegistryProfile({ facts, actors }: NodeContext, asked: MembershipRequest): JsonObject {
  const { profile } = facts;
  return {
    type: "Profile",
    "nri:kind": "RegistryProfile",
    attributedTo: actors.initiative,
    name: pickLanguage(profile.name, profile.languages[0] ?? "en")?.text ?? profile.actor,
    "nri:initiativeKind": profile.kind,
    ...(profile.country === undefined ? {} : { "nri:countries": [profile.country] }),
    ...(asked.established === undefined ? {} : { "nri:established": asked.established }),
    ...(profile.website === undefined ? {} : { "nri:website": profile.website }),
    "nri:evidence": asked.evidence.map(({ criterion, url, text, checkedOn }) => ({
      "nri:criterion": criterion,
      url,
      ...(text === undefined ? {} : { content: text }),
      ...(checkedOn === undefined ? {} : { "nri:checkedOn": checkedOn }),
    })),
  };
}

export interface MembershipRequest {
  evidence: readonly Evidence[];
  /** The year in which the initiative began. */
  established?: number | undefined;
}

/** All mistakes at once. */
export function evidenceProblems({ evidence, established }: MembershipRequest): Problem[] {
  const problems: Problem[] = [];
  if (evidence.length === 0 || evidence.length > 50) {
    problems.push({ path: "evidence", message: "Give one to fifty pieces of evidence." });
  }
  if (established !== undefined && !(Number.isInteger(established) && established > 1990 && established < 2200)) {
    problems.push({ path: "established", message: "Write the year in four digits." });
  }
  evidence.forEach(({ criterion, url, text, checkedOn }, index) => {
    const at = `evidence.${index + 1}`;
    if (!isTerm("recognition-checklist", criterion)) {
      problems.push({ path: `${at}.criterion`, message: "Choose a point of the list “recognition-checklist”." });
    }
    if (!isHttpUrl(url)) problems.push({ path: `${at}.url`, message: "Write the address of a page, https://…" });
    if (text !== undefined && text.length > longest) {
      problems.push({ path: `${at}.text`, message: `Write at most ${longest} characters.` });
    }
    if (checkedOn !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(checkedOn)) {
      problems.push({ path: `${at}.checkedOn`, message: "Write a date such as 2026-11-20." });
    }
  });
  return problems;
}

/** What somebody asks of the registry; undefined when it is not such a request, or not the sender's own. */
export function readOffer(activity: JsonObject, { actor, target }: { actor: string; target: string }) {
  const { object } = activity;
  if (activity["nri:offerKind"] !== membership || idOf(activity["target"]) !== target || !isJsonObject(object)) return;
  if (object["nri:kind"] !== "RegistryProfile" || idOf(object["attributedTo"]) !== actor) return;
  const [name, kind] = [object["name"], object["nri:initiativeKind"]];
  if (typeof name !== "string" || name.trim() === "" || name.length > 300) return;
  if (typeof kind !== "string" || !isTerm("initiative-kinds", kind)) return;
  const [country] = listOf(object["nri:countries"]);
  const region = country ?? object["nri:regionalGroup"];
  const established = object["nri:established"];
  const read: MembershipProfile = {
    name: name.trim(),
    kind,
    region: typeof region === "string" && region.length <= 64 ? region : undefined,
    established: typeof established === "number" && Number.isInteger(established) ? established : undefined,
    website: isHttpUrl(object["nri:website"]) ? object["nri:website"] : undefined,
    evidence: listOf(object["nri:evidence"])
      .slice(0, 50)
      .flatMap((one) => readEvidence(one) ?? []),
  };
  return read;
}

function readEvidence(value: unknown): Evidence | undefined {
  if (!isJsonObject(value)) return undefined;
  const { url, content } = value;
  const [criterion, checkedOn] = [value["nri:criterion"], value["nri:checkedOn"]];
  if (typeof criterion !== "string" || criterion.length > 64 || !isHttpUrl(url)) return undefined;
  return {
    criterion,
    url,
    text: typeof content === "string" ? toPlain(content) : undefined,
    checkedOn: typeof checkedOn === "string" && /^\d{4}-\d{2}-\d{2}$/.test(checkedOn) ? checkedOn : undefined,
  };
}

/** What others wrote as HTML, for a terminal or a text field: words only. */
export function toPlain(html: string): string {
  const text = html
    .slice(0, 20_000)
    .replace(/<\/(p|li|h\d)>|<br\s*\/?>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? "");
  return text.trim().slice(0, longest);
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };

export function toHtml(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (sign) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot" }[sign]};`);
  return `<p>${escaped}</p>`;
}
