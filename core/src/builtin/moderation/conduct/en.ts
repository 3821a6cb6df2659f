export const en = `This site is a place for everybody who has a stake in the Internet. Whoever publishes, comments, speaks or takes part here, online or in a room, agrees to the following.

## What we ask

- Treat everybody with respect, whatever their background, gender, age, disability, belief, language, origin or opinion.
- Speak about the matter, not about the person. Disagree, and give reasons.
- Listen, keep to the time you have, and leave room for those who have not spoken yet.
- Say for whom you speak, and what interest you have.
- Publish only what you may publish. Ask people before you tell something of them.
- Take care that others can follow: plain words, captions, descriptions.

## What has no place here

- Harassment, threats, insults, unwanted advances and unwanted attention of any kind.
- Words or pictures that degrade people for who they are.
- Violence, and calls for it.
- Private data of others, false statements made on purpose, advertising, and whatever the law forbids.

## When something goes wrong

Every page has the link “Report this page” at its foot. People of this site read each report, decide, and tell you what they decided and why. What breaks these rules can be hidden; a site that does so again and again can be limited or suspended. Whoever a decision affects can appeal against it.

Reporting in good faith never does you harm here. In an emergency call the police or another service in your country first.`;
