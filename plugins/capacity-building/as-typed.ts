/** Text that stands in Markdown as it was typed, whatever Markdown would make of its signs. */
export function asTyped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, "\\$&");
}
