import type { WireObject } from "../announcement.ts";
import { isWireObject } from "../document.ts";

/** The same document with every address of one origin as one of another: ids, links, and those within texts. */
export function underOtherName(object: WireObject, from: string, to: string): WireObject {
  return renamed(object, [[`${from}/`, `${to}/`]]);
}

/** Only names, such as an id or an owner: links to pages stay as they are. */
export function namesUnder(object: WireObject, from: string, to: string): WireObject {
  return renamed(object, [
    [`${from}/ap/objects/`, `${to}/ap/objects/`],
    [`${from}/ap/actors/`, `${to}/ap/actors/`],
  ]);
}

function renamed(object: WireObject, pairs: readonly (readonly [from: string, to: string])[]): WireObject {
  const text = pairs.reduce((before, [from, to]) => before.replaceAll(from, to), JSON.stringify(object));
  const said: unknown = JSON.parse(text);
  if (!isWireObject(said)) throw new Error(`${object.id} lost its id under another name`);
  return said;
}
