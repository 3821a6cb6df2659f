/**
 * What a page gains with script, and works without: the reader's own time beside the event's, the focus on the summary of
 * mistakes, one submit for one press.
 */
export const enhance = /* js */ `
const lang = document.documentElement.lang;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const format = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" });
for (const own of document.querySelectorAll("[data-yours]")) {
  const { yours, zone: theirs } = own.dataset;
  const there = new Date(yours);
  const offset = (timeZone) => new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).format(there);
  if (zone && offset(zone) !== offset(theirs)) {
    own.querySelector("time").textContent = format.format(there);
    own.hidden = false;
  }
}
document.querySelector("[data-mistakes]")?.focus();
addEventListener("submit", (event) => {
  const { target, submitter } = event;
  if (target.method !== "post") return;
  if (target.dataset.sent) return event.preventDefault();
  target.dataset.sent = "1";
  submitter?.setAttribute("aria-disabled", "true");
});
addEventListener("pageshow", () => { for (const form of document.forms) delete form.dataset.sent; });
`.trim();
