import { isHttpUrl, isJsonObject, originOf, Refusal } from "../../kit/index.ts";
import { FetchProblem } from "../../net/index.ts";
import type { WireObject } from "../announcement.ts";
import { explainReason } from "../delivery/explain-error.ts";
import { idOf, listOf } from "../document.ts";
import { applicationRel } from "../documents/nodeinfo.ts";
import { actorTypes } from "../engine/terms.ts";
import { fetchDocument, signedGet } from "../fetch-document.ts";
import { parseStrictJson } from "../gate/index.ts";
import type { NodeContext } from "../node-context.ts";

/** The actor behind `https://host`, `https://host/any/actor/url` or `name@host`, from its own origin. */
export async function discoverActor(node: NodeContext, target: string): Promise<WireObject> {
  const text = target.trim().replace(/^acct:/, "");
  const iri = isHttpUrl(text) ? await addressedActor(node, new URL(text)) : await byWebfinger(node, text);
  return fetchActor(node, iri);
}

async function addressedActor(node: NodeContext, url: URL): Promise<string> {
  return url.pathname === "/" && url.search === "" ? byNodeinfo(node, url.origin) : url.href;
}

async function fetchActor(node: NodeContext, iri: string): Promise<WireObject> {
  let fetched = await fetchDocument(node, iri, { anyId: true });
  // A page's address answers with the actor's document: its real id counts, asked for once more.
  if (fetched.ok && fetched.document.id !== iri) fetched = await fetchDocument(node, fetched.document.id);
  if (!fetched.ok) {
    throw new Refusal("not-found", {
      message: `${iri} cannot be reached as an actor: ${explainReason(fetched.reason)}.`,
    });
  }
  const { document } = fetched;
  if (!actorTypes.has(document.type) || idOf(document["inbox"]) === undefined) {
    throw new Refusal("not-found", { message: `${iri} is not an actor that can be followed.` });
  }
  return document;
}

async function byWebfinger(node: NodeContext, address: string): Promise<string> {
  const [, name, host] = /^@?([^@\s/]+)@([^@\s/]+)$/.exec(address) ?? [];
  if (name === undefined || host === undefined) {
    throw new Refusal("bad-request", { message: `"${address}" is neither an address nor name@host.` });
  }
  const scheme = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host) ? "http" : "https";
  const resource = encodeURIComponent(`acct:${name}@${host}`);
  const jrd = await getJson(node, `${scheme}://${host}/.well-known/webfinger?resource=${resource}`);
  const self = linksOf(jrd).find(({ rel, type }) => rel === "self" && /activity\+json|ld\+json/.test(type));
  if (!self) throw new Refusal("not-found", { message: `Nobody is known as ${name} at ${host}.` });
  return self.href;
}

/** An NRI node names its initiative; other software its instance actor (FEP-2677), if it has one. */
async function byNodeinfo(node: NodeContext, origin: string): Promise<string> {
  const links = linksOf(await getJson(node, `${origin}/.well-known/nodeinfo`));
  const schema = links.find(({ rel }) => rel.startsWith("http://nodeinfo.diaspora.software/ns/schema/2"));
  const info = schema && originOf(schema.href) === origin ? await getJson(node, schema.href) : undefined;
  const metadata = isJsonObject(info?.["metadata"]) ? info["metadata"] : undefined;
  const nri = isJsonObject(metadata?.["nri"]) ? metadata["nri"] : undefined;
  const initiative = nri?.["initiative"];
  if (typeof initiative === "string" && originOf(initiative) === origin) return initiative;
  const application = links.find(({ rel }) => rel === applicationRel);
  if (application && originOf(application.href) === origin) return application.href;
  throw new Refusal("not-found", {
    message: `${origin} does not tell who can be followed there. Give the actor's own address.`,
  });
}

async function getJson(node: NodeContext, url: string) {
  const answer = await signedGet(node, url, "application/json, application/jrd+json");
  if (answer instanceof FetchProblem || answer.status !== 200) {
    const reason = answer instanceof FetchProblem ? answer.reason : `HTTP ${answer.status}`;
    throw new Refusal("not-found", { message: `${url} cannot be reached: ${explainReason(reason)}.` });
  }
  return parseStrictJson(answer.body);
}

function linksOf(document: unknown): { rel: string; type: string; href: string }[] {
  if (!isJsonObject(document)) return [];
  return listOf(document["links"]).flatMap((link) => {
    if (!isJsonObject(link) || typeof link["rel"] !== "string" || !isHttpUrl(link["href"])) return [];
    return [{ rel: link["rel"], type: String(link["type"] ?? ""), href: link["href"] }];
  });
}
