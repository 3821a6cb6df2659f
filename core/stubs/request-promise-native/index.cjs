module.exports = () => {
  throw new Error("outbound HTTP goes through safeFetch");
};
