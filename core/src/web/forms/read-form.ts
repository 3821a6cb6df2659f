import { tmpdir } from "node:os";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import type { Context } from "hono";
import { Refusal } from "../../kit/index.ts";
import { type FormState, formValues } from "./form-state.tsx";
import { readFormToken, tokenField, tokenHeader } from "./form-token.ts";
import { readMultipart, type SentParts } from "./read-multipart.ts";
import type { SentFile } from "./sent-file.ts";

const forStrangers = 65_536;
/** With files: somebody who signed in may send as much as one file can have, and the rest of the form. */
const forPeople = 51 * 1024 * 1024;
/** So much more is read, and thrown away, to give back what was typed beside a file that is too large. */
const beyond = 4;
const texts = 4 * 1024 * 1024;

/** The texts of a form that came in; what is no form of this site, or too large, is refused before it is read. */
export async function readForm(c: Context, maxBytes?: number): Promise<FormState["values"]> {
  return (await sentForm(c, maxBytes)).values;
}

/** The files of a form field, in the order in which they were chosen; the empty one that a browser sends for none is left out. */
export async function readFiles(c: Context, name: string): Promise<readonly SentFile[]> {
  return (await sentForm(c)).files.get(name) ?? [];
}

/** When a form was answered: its files are gone. */
export async function forgetForm(c: Context): Promise<void> {
  const sent: Promise<SentParts> | undefined = c.get("sentForm");
  await sent?.then(({ close }) => close()).catch(() => undefined);
}

/** Read once, however many ask. */
function sentForm(c: Context, maxBytes?: number): Promise<SentParts> {
  const known: Promise<SentParts> | undefined = c.get("sentForm");
  if (known !== undefined) return known;
  const reading = readSent(c, maxBytes);
  c.set("sentForm", reading);
  return reading;
}

async function readSent(c: Context, maxBytes: number | undefined): Promise<SentParts> {
  const contentType = c.req.header("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(contentType))
    throw new Refusal("unsupported-type");
  if (c.req.header("sec-fetch-site") === "cross-site") throw new Refusal("forbidden");
  const isMultipart = /^multipart\//i.test(contentType);
  const isPerson = c.get("signedIn") !== undefined;
  const most = maxBytes ?? (isPerson ? (isMultipart ? forPeople : 8 * forStrangers) : forStrangers);
  const length = Number(c.req.header("content-length") ?? Number.NaN);
  if (!(length <= (isPerson && isMultipart ? beyond * most : most))) throw new Refusal("too-large");
  if (!isMultipart) {
    const values = formValues(await c.req.formData().catch((cause) => refuse(cause)));
    return { values, files: new Map(), close: async () => {} };
  }
  const body = c.req.raw.body;
  if (body === null) throw new Refusal("bad-request");
  return readMultipart(Readable.fromWeb(body as WebStream<Uint8Array>), {
    contentType,
    folder: c.get("uploads") ?? tmpdir(),
    limits: { fileBytes: most, textBytes: Math.min(most, texts) },
    mayKeep: (values) => !isPerson || isOfSession(c, values),
  });
}

function refuse(cause: unknown): never {
  throw new Refusal("bad-request", { cause });
}

/** Of a form of this session; that it is refused otherwise is said elsewhere, where nothing was written yet. */
function isOfSession(c: Context, values: FormState["values"]): boolean {
  const { csrf } = c.get("signedIn") as { csrf: string };
  const token = c.req.header(tokenHeader) ?? String(values[tokenField] ?? "");
  return readFormToken(csrf, token) !== undefined;
}
