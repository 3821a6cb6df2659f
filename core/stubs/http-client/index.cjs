module.exports = {
  httpClient: {
    get() {
      throw new Error("JSON-LD contexts are bundled, never fetched");
    },
  },
};
