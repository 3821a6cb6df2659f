/** Behind a secret address or of one person: nobody on the way keeps it, and no machine lists it. */
export function secretPage(page: Response): Response {
  page.headers.set("cache-control", "private, no-store");
  page.headers.set("x-robots-tag", "noindex");
  page.headers.delete("etag");
  return page;
}
