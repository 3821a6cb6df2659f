import type { MiddlewareHandler } from "hono";

interface Secured {
  origin: string;
  /** For the answers that bring none of their own. */
  policy(): string;
}

/** Set on every answer of the node; a route that sets one itself keeps it: the embed its policy, a secret page its referrer. */
export function securityHeaders({ origin, policy }: Secured): MiddlewareHandler {
  const always = headersForAll(origin);
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    for (const [name, value] of always) if (!headers.has(name)) headers.set(name, value);
    if (!headers.has("content-security-policy")) headers.set("content-security-policy", policy());
  };
}

/** What a page may load and run; `styleSource` allows its own style by hash. */
export function contentPolicy(styleSource: string): string {
  return [
    "default-src 'none'",
    `style-src 'self' ${styleSource}`,
    "script-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Those that every answer has, whatever it is. */
export function headersForAll(origin: string): readonly (readonly [name: string, value: string])[] {
  return [
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "strict-origin-when-cross-origin"],
    ["cross-origin-opener-policy", "same-origin"],
    ["permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()"],
    ...(origin.startsWith("https:") ? ([["strict-transport-security", "max-age=31536000"]] as const) : []),
  ];
}
