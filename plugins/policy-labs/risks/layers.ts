/**
 * The layer of the Internet that a risk touches. A vocabulary of this plugin: a term is never renamed, a new list gets a new version,
 * and a risk keeps the version that it was written with.
 */
export const layersVersion = "1";

export const layers = ["infrastructure", "naming-numbering", "protocols", "services", "content", "people"] as const;
export type Layer = (typeof layers)[number];

export function isLayer(text: string): text is Layer {
  return layers.some((layer) => layer === text);
}
