/** What the names of a plugin's tables begin with. */
export function prefixOf(id: string): string {
  return `${id.replaceAll("-", "_")}_`;
}
