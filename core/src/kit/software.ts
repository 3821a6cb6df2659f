/** What this is, for NodeInfo, the about page and reports. */
export const software = { id: "nri-commons", name: "NRI Commons", version: "0.1.0", licence: "Apache-2.0" } as const;
