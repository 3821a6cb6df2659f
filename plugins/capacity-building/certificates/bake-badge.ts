import { qrPath } from "./pages/qr-code.tsx";

/** A picture that carries the signed text (OB 3.0, "Baked Badge", SVG): what one sees of it is the way to the page that checks it. */
export function bakeBadge({ token, url }: { token: string; url: string }): string {
  const { size, path } = qrPath(url);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 ${size} ${size}" width="512" height="512">
<openbadges:credential verify="${token}"></openbadges:credential>
<rect width="${size}" height="${size}" fill="#fff"/>
<path d="${path}" fill="#12304a" shape-rendering="crispEdges"/>
</svg>
`;
}
