module.exports = { escape: (x) => x, unescape: (x) => x };
