import type { Texts } from "../../../web/index.ts";

/** Starting anew, and moving. */
export const operationEn: Texts = {
  "nav.restart": "New start",
  "nav.moving": "Moving",
  "today.restart": "Changes wait for a new start",
  "today.restart.why": "They count once the site was started anew. That takes about ten seconds.",
  "restart.title": "Start the site anew",
  "restart.lead": "Some changes count only after a new start. It takes about ten seconds.",
  "restart.waits": "New versions of these features wait for it",
  "restart.none": "Nothing waits for a new start.",
  "restart.away": "For about ten seconds nobody can open the site, you neither.",
  "restart.kept":
    "Nothing is lost: what is on its way to other sites and e-mails go on afterwards, and everybody stays signed in.",
  "restart.do": "Start anew now",
  "restart.cannot": "The site cannot do this by itself here",
  "restart.cannot.why": "Nothing on this machine would start it again. Somebody with access to the machine can do it:",
  "restart.done": "The site was started anew",
  "restart.wait.title": "The site is starting anew",
  "restart.wait":
    "This takes a few seconds. If your browser says that the site does not answer, look again a little later.",
  "moving.title": "Moving",
  "moving.lead":
    "The site can go to another address or to another machine, with all that it has. Both are done on the machine: here is how, and how far it is.",
  "moving.from": "Moved from {host}",
  "moving.from.count": "Followed on: {here} of {all} sites that followed this one.",
  "moving.followers": "Who has followed on",
  "moving.site": "Site",
  "moving.state": "State",
  "moving.here": "Followed on",
  "moving.away": "Not yet",
  "moving.write":
    "Write to those who have not followed on after a week: their program may not know of moves. While the old address leads here, they still get changes of what they have.",
  "moving.address": "To another address",
  "moving.address.what":
    "Everything public gets a new address. Whoever follows this site is told, and most programs follow on by themselves. People sign in anew, and passkeys are made anew.",
  "moving.address.keep":
    "Keep the old address for a year at least, and let it lead here: while it does, old links open the new pages.",
  "moving.address.name": "Let the new name lead to this machine too, and let the web server in front pass it on.",
  "moving.address.look": "See whether the new address is ready: write it below.",
  "moving.address.do":
    "On the machine, with your new address in place of the example. A backup is made first; without --now it only shows what would change:",
  "moving.address.then": "Afterwards look here who has followed on.",
  "moving.address.back": "The way back is the same, with the address of before:",
  "moving.address.wrong": "Write scheme and name only, such as https://igf.example.net, and another one than now.",
  "moving.look.address": "New address",
  "moving.look.hint": "Such as https://igf.example.net",
  "moving.look.do": "See whether it is ready",
  "moving.look.title": "Is the new address ready?",
  "moving.look.runs": "It is being looked at.",
  "moving.look.ready": "The new address is ready",
  "moving.look.not": "The new address is not ready yet",
  "moving.look.what": "What was looked at",
  "moving.look.found": "What was found",
  "moving.check.name": "Name",
  "moving.check.reachable": "Reachable",
  "moving.check.certificate": "Certificate",
  "moving.level.ok": "Good",
  "moving.level.warning": "Look at it",
  "moving.level.fault": "Does not work",
  "moving.machine": "To another machine",
  "moving.machine.what": "The address stays, so nobody notices. The site is away for some minutes.",
  "moving.machine.new":
    "Install the same version or a later one on the new machine, without making a new site, and bring the recovery file there.",
  "moving.machine.stop": "Here, stop the site for good and make a last backup:",
  "moving.machine.restore":
    "Bring that folder and before.json over. There, restore and compare; only the time of the export may differ:",
  "moving.machine.start": "Let the name lead to the new machine, and start the site there:",
  "moving.machine.never": "Never start the old one again: two sites with one address contradict one another.",
};
