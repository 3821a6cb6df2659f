/** French sets a space before `: ; ? !` and inside « »; a line must not break there. Spares the skeletons of ICU (`::`). */
export function keepFrenchSpaces(text: string): string {
  return text.replace(/ (?=[?!;:»](?!:))|(?<=«) /g, "\u00a0");
}
