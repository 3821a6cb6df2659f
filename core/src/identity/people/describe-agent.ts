/** "Firefox, Windows": enough to know one's own browser again in a list, and no more of what it tells. */
export function describeAgent(agent: string | undefined): string {
  const text = (agent ?? "").slice(0, 512);
  const find = (names: readonly (readonly [RegExp, string])[]) => names.find(([sign]) => sign.test(text))?.[1];
  return [find(browsers), find(systems)].filter((part) => part !== undefined).join(", ");
}

// In this order: most browsers also call themselves Chrome and Safari.
const browsers = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bYaBrowser\//, "Yandex"],
  [/\bUCBrowser\//, "UC Browser"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bVersion\/[\d.]+.*\bSafari\//, "Safari"],
  [/^curl\//, "curl"],
] as const;

const systems = [
  [/\bAndroid\b/, "Android"],
  [/\biPad\b/, "iPad"],
  [/\biPhone\b/, "iPhone"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
] as const;
