import type { JsonObject } from "@nri-commons/core/kit";
import type { OpenConsole } from "@nri-commons/core/testing/console";
import { visit } from "@nri-commons/core/testing/visit";
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, type JWK } from "jose";
import { completeParticipant, listParticipants } from "../cohort/participant-store.ts";
import { type OpenCapacity, openCapacity } from "../test-people.ts";
import { hasBit, unpackBits } from "./badge/status-list.ts";

/** An activity whose certificates can be issued. */
export interface OpenSchool {
  desk: string;
  /** The addresses of own pages, by name. */
  own: Record<string, string>;
  participants: readonly string[];
}

/** One certificate that was issued. */
export interface Issued extends OpenSchool {
  ownPage: string;
  /** Its page, with the language. */
  page: string;
  participant: string;
  /** The signed text, as the person takes it along. */
  token(): Promise<string>;
}

export interface OpenCertificates {
  open: OpenCapacity;
  anyone(site?: OpenConsole): ReturnType<typeof visit>;
  idle(): Promise<void>;
  fetchText(url: string, accept?: string): Promise<string>;
  /** As somebody does who has nothing of this software: the key at the address in the token, and `jose`. */
  proved(token: string): Promise<JsonObject>;
  school(...names: string[]): Promise<OpenSchool>;
  issued(name: string): Promise<Issued>;
  /** Whether the list in it says that it counts no more. */
  isListed(token: string): Promise<boolean>;
  /** What the form that checks any says of it. */
  check(token: string, site?: OpenConsole): Promise<string>;
}

/** A site that issues certificates, for tests of what becomes of them. */
export async function openCertificates(): Promise<OpenCertificates> {
  const open = await openCapacity();
  const anyone = (site = open.site) => visit(site.node, open.site.clock);
  const idle = () => open.site.node.jobs.idle();
  const fetchText = async (url: string, accept = "*/*") => (await open.site.node.get(url, { accept })).text();
  const proved = async (token: string): Promise<JsonObject> => {
    const key: JWK = JSON.parse(await fetchText(String(decodeProtectedHeader(token).kid)));
    await compactVerify(token, await importJWK(key, "EdDSA"), { algorithms: ["EdDSA"] });
    return decodeJwt(token) as JsonObject;
  };
  const school = async (...names: string[]): Promise<OpenSchool> => {
    const activity = await open.activity();
    const own: Record<string, string> = {};
    for (const name of names) own[name] = await open.join(activity, name);
    const { items } = await listParticipants(open.ctx.db, activity, { limit: 100 });
    await open.ctx.transaction(async (tx) => {
      for (const { id } of items) await completeParticipant(tx.db, { id, now: tx.now });
    });
    const desk = `/en/console/capacity/${activity}/certificates`;
    const award = { criteria: "Attended eight of ten evenings.", hours: "7,5", signedBy: "Ada, chair" };
    await open.site.send(`${desk}/what`, award);
    return { desk, own, participants: items.map(({ id }) => id) };
  };
  return {
    ...{ open, anyone, idle, fetchText, proved, school },
    async isListed(token) {
      const entry = decodeJwt(token)["credentialStatus"] as Record<string, string>;
      const list = await proved((await fetchText(entry["statusListCredential"] ?? "")).trim());
      const bits = unpackBits(String((list["credentialSubject"] as JsonObject)["encodedList"])) ?? new Uint8Array();
      return hasBit(bits, Number(entry["statusListIndex"]));
    },
    async issued(name) {
      const made = await school(name);
      await open.site.send(`${made.desk}/issue-all`, {});
      await idle();
      const ownPage = await open.ownPage(name);
      const page = /\/capacity\/certificates\/[\w-]{32}/.exec((await anyone().get(ownPage)).text)?.[0] ?? "";
      const token = async () => (await anyone().get(`${ownPage}${page.replace("/capacity", "")}/badge.jwt`)).text;
      return { ...made, ownPage, page: `/en${page}`, token, participant: made.participants[0] ?? "" };
    },
    async check(token, site = open.site) {
      const sent = await anyone(site).send("/en/capacity/certificates", { token });
      await site.node.jobs.idle();
      return (await anyone(site).get(sent.location)).text;
    },
  };
}
