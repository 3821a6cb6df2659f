type Channels = readonly [number, number, number];

/** WCAG 2 contrast ratio of two `#rrggbb` colours: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of the second colour in the first: 0 gives the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const [a, b] = [channels(first), channels(second)];
  return toHex([0, 1, 2].map((i) => (a[i] ?? 0) * (1 - share) + (b[i] ?? 0) * share));
}

/** The nearest colour, darker on a light ground and lighter on a dark one, that reaches the ratio. */
export function readable(colour: string, { on, ratio }: { on: string; ratio: number }): string {
  const towards = luminance(on) > 0.5 ? "#000000" : "#ffffff";
  for (let share = 0; share < 1; share += 0.02) {
    const tried = mix(colour, towards, share);
    if (contrast(tried, on) >= ratio) return tried;
  }
  return towards;
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(colour: string): Channels {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function toHex(values: readonly number[]): string {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
}
