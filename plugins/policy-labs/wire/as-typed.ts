/** As it was typed, whatever Markdown would make of it. */
export function asTyped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, "\\$&");
}
