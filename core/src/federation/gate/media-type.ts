const profile =
  /;\s*profile\s*=\s*(?:"(?:[^"]*\s)?https:\/\/www\.w3\.org\/ns\/activitystreams(?:\s[^"]*)?"|https:\/\/www\.w3\.org\/ns\/activitystreams)\s*(?:;|$)/i;

/**
 * True for the two media types of ActivityPub (W3C ActivityPub section 3.2). Plain JSON, and JSON-LD without the profile,
 * are what an upload or any other page could be: they are nobody's word.
 */
export function isActivityMediaType(contentType: string | undefined): boolean {
  if (contentType === undefined || contentType.length > 256) return false;
  if (contentType === "application/activity+json") return true;
  const essence = contentType.split(";", 1)[0]?.trim().toLowerCase();
  return essence === "application/activity+json" || (essence === "application/ld+json" && profile.test(contentType));
}
