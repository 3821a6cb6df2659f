/** A plugin that the registry's keeper has looked at. A review is no guarantee. */
export interface ReviewedPlugin {
  /** npm name: `@example/nri-labs`. */
  package: string;
  /** The plugin's own id. */
  id: string;
  version: string;
  /** Range of the plugin API. */
  api: string;
  capabilities: readonly string[];
  /** Of the tarball, as npm writes it: `sha512-…`. */
  checksum: string;
  /** One sentence in English. */
  summary: string;
  homepage?: string;
  /** ISO day. */
  reviewed: string;
}
