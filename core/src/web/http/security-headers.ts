import type { MiddlewareHandler } from "hono";

/** Set on every answer of the node; a route that sets its own Content-Security-Policy (the embed) keeps it. */
export function securityHeaders({ origin, styleSource }: { origin: string; styleSource: string }): MiddlewareHandler {
  const policy = [
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
  const always: readonly (readonly [string, string])[] = [
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "strict-origin-when-cross-origin"],
    ["cross-origin-opener-policy", "same-origin"],
    ["permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()"],
    ...(origin.startsWith("https:") ? ([["strict-transport-security", "max-age=31536000"]] as const) : []),
  ];
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    for (const [name, value] of always) headers.set(name, value);
    if (!headers.has("content-security-policy")) headers.set("content-security-policy", policy);
  };
}
