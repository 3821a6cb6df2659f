import type Sharp from "sharp";

/** As many letters of a text as tell whether a font has its script. */
const most = 16;

/**
 * Whether the fonts of this machine have the letters of a text. A letter that no font has is drawn as a box, which is inked along all
 * four of its sides; hardly any letter is.
 */
export async function canWrite(sharp: typeof Sharp, text: string): Promise<boolean> {
  const letters = [...new Set(text.match(/[\p{L}\p{N}]/gu))];
  const step = Math.max(1, Math.floor(letters.length / most));
  const asked = letters.filter((_, at) => at % step === 0).slice(0, most);
  let boxes = 0;
  for (const letter of asked) if (await isBox(sharp, letter)) boxes += 1;
  return asked.length > 0 && boxes * 8 < asked.length;
}

async function isBox(sharp: typeof Sharp, letter: string): Promise<boolean> {
  const { data, info } = await sharp({ text: { text: letter, font: "sans 40", dpi: 72 } })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const inked = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 0) > 60;
  const columns = range(info.width).filter((x) => range(info.height).some((y) => inked(x, y)));
  const rows = range(info.height).filter((y) => range(info.width).some((x) => inked(x, y)));
  const [left, right, top, bottom] = [columns[0], columns.at(-1), rows[0], rows.at(-1)];
  // Nothing at all is no letter either.
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return true;
  const inside = columns.filter((x) => x >= left && x <= right);
  const across = (y: number) => inside.filter((x) => inked(x, y)).length >= 0.85 * (right - left + 1);
  const along = (x: number) => rows.filter((y) => inked(x, y)).length >= 0.85 * (bottom - top + 1);
  if (!across(top) || !across(bottom) || !along(left) || !along(right)) return false;
  // A stroke, such as that of an l, is solid; a box is not.
  const within = range(info.height).flatMap((y) => range(info.width).map((x) => [x, y] as const));
  const inner = within.filter(([x, y]) => x > left + 2 && x < right - 2 && y > top + 2 && y < bottom - 2);
  return inner.filter(([x, y]) => inked(x, y)).length < 0.8 * inner.length;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}
