import { gunzipSync } from "node:zlib";
import { isUrl, listIn, objectIn, type Rule, type Seen } from "./rule.ts";

const entry = ({ badge }: Seen) => objectIn(badge.claims, "credentialStatus");
const encoded = ({ list }: Seen) => String(list.subject["encodedList"]);
const bits = (seen: Seen) => gunzipSync(Buffer.from(encoded(seen).slice(1), "base64url"));

/** Bitstring Status List 1.0 (Recommendation of 15 May 2025). */
export const statusRules: readonly Rule[] = [
  {
    section: "2.1",
    says: "the entry of a badge has its type, and one purpose",
    holds: (seen) =>
      entry(seen)["type"] === "BitstringStatusListEntry" && typeof entry(seen)["statusPurpose"] === "string",
  },
  {
    section: "2.1",
    says: "its index is a whole number as a text",
    holds: (seen) =>
      typeof entry(seen)["statusListIndex"] === "string" && /^\d+$/.test(String(entry(seen)["statusListIndex"])),
  },
  {
    section: "2.1",
    says: "its id is not the address of the list",
    holds: (seen) => entry(seen)["id"] !== entry(seen)["statusListCredential"],
  },
  {
    section: "2.1",
    says: "its list is at a URL, and what is there is a BitstringStatusListCredential",
    holds: (seen) =>
      isUrl(entry(seen)["statusListCredential"]) &&
      seen.answers.list.status === 200 &&
      listIn(seen.list.claims, "type").includes("BitstringStatusListCredential"),
  },
  {
    section: "2.1",
    says: "without a size an entry is one bit",
    holds: (seen) => entry(seen)["statusSize"] === undefined || entry(seen)["statusSize"] === 1,
  },
  {
    section: "2.2",
    says: "the list may have an id, and then the one that the entry names",
    holds: (seen) => seen.list.claims["id"] === entry(seen)["statusListCredential"],
  },
  {
    section: "2.2",
    says: "its subject is a BitstringStatusList for the purpose of the entry",
    holds: (seen) =>
      seen.list.subject["type"] === "BitstringStatusList" &&
      listIn(seen.list.subject, "statusPurpose").includes(entry(seen)["statusPurpose"]),
  },
  {
    section: "2.2",
    says: "the list is multibase base64url without padding of GZIP",
    holds: (seen) => /^u[\w-]+$/.test(encoded(seen)) && bits(seen).length > 0,
  },
  {
    section: "2.2",
    says: "it has 16 KB at the least, of which the first index is the left-most bit",
    holds: (seen) => bits(seen).length >= 16 * 1024,
  },
  {
    section: "3.1",
    says: "it should be kept for a while by who fetched it, and be fetched without saying for whom",
    holds: ({ answers: { list } }) => list.status === 200,
  },
  {
    section: "3.2",
    says: "it has 131,072 places at the least, and the index is one of them",
    holds: (seen) => bits(seen).length * 8 >= 131_072 && Number(entry(seen)["statusListIndex"]) < bits(seen).length * 8,
  },
  {
    section: "3.6",
    says: "it should be secured as the badge is: by the same algorithm, by a key of the same issuer",
    holds: ({ badge, list }) =>
      badge.header["alg"] === list.header["alg"] && badge.header["kid"] === list.header["kid"],
  },
  {
    section: "4",
    says: "it comes with a media type of secured credentials, and browsers of other sites may read it",
    holds: ({ answers: { list } }) => list.type === "application/vc+jwt" && list.readers === "*",
  },
];
