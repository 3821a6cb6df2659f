import type { Context } from "hono";
import { Refusal } from "../../kit/index.ts";
import { type FormState, formValues } from "./form-state.tsx";

const forStrangers = 65_536;
/** With files: somebody who signed in may send as much as one file can have, and the rest of the form. */
const forPeople = 51 * 1024 * 1024;

/** The texts of a form that came in; what is no form of this site, or too large, is refused before it is read. */
export async function readForm(c: Context, maxBytes = limitFor(c)): Promise<FormState["values"]> {
  const type = c.req.header("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    throw new Refusal("unsupported-type");
  if (c.req.header("sec-fetch-site") === "cross-site") throw new Refusal("forbidden");
  const length = Number(c.req.header("content-length") ?? Number.NaN);
  if (!(length <= maxBytes)) throw new Refusal("too-large");
  try {
    return formValues(await c.req.formData());
  } catch (cause) {
    throw new Refusal("bad-request", { cause });
  }
}

/** The files of a form field, in the order in which they were chosen; the empty one that a browser sends for none is left out. */
export async function readFiles(c: Context, name: string): Promise<File[]> {
  const data = await c.req.formData();
  return data.getAll(name).filter((value) => value instanceof File && value.size > 0) as File[];
}

function limitFor(c: Context): number {
  if (c.get("signedIn") === undefined) return forStrangers;
  return /^multipart\//i.test(c.req.header("content-type") ?? "") ? forPeople : 8 * forStrangers;
}
