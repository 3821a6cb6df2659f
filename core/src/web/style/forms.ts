/** One column: label, hint, field; a mistake stands at its field in words. */
export const forms = /* css */ `
@layer forms {
  .field { margin-block-end: var(--s5) }
  .field label, .field legend { font-weight: 600; display: block; padding: 0 }
  .field .opt { font-weight: 400; color: var(--muted) }
  .hint { color: var(--muted); margin-block-end: var(--s1) }
  :is(.field, .filters) :is(input:not([type=checkbox], [type=radio]), select, textarea) { min-block-size: var(--target); inline-size: 100%; max-inline-size: 32rem; padding: var(--s2) var(--s3); border: 2px solid var(--field); border-radius: var(--r); background: var(--bg) }
  .field textarea { max-inline-size: var(--measure); min-block-size: 8rem; resize: vertical }
  .field .choice { display: flex; gap: var(--s3); align-items: center; min-block-size: var(--target); padding-block: var(--s1) } .field .choice label { font-weight: 400 } .field .beside { display: inline-flex; margin-inline-end: var(--s5) }
  .field:has(> .choice:nth-of-type(9)) { columns: 17rem; max-inline-size: 56rem } .field > :is(.hint, .wrong) { column-span: all } .choice { break-inside: avoid }
  .choice input { inline-size: 1.5rem; block-size: 1.5rem; flex: none; accent-color: var(--brand) }
  .field .parts { display: grid; grid-template-columns: 4rem minmax(0, 10rem) 5rem; gap: var(--s2) } .parts label { font-weight: 400 } .field .parts select { padding-inline: var(--s2) }
  .field + .hint { margin-block: calc(-1 * var(--s4)) var(--s5) } .choice:dir(rtl) label { text-align: right }
  .wrong { color: var(--err); font-weight: 600; margin-block-end: var(--s1) }
  .field.bad { border-inline-start: 4px solid var(--err); padding-inline-start: var(--s4) }
  .field.bad :is(input, select, textarea) { border-color: var(--err) }
  .mistakes { border: 4px solid var(--err); border-radius: var(--r); padding: var(--s5); margin-block-end: var(--s6) }
  .mistakes h2 { margin-block: 0 var(--s2); font-size: var(--fs-l) } .mistakes ul { margin: 0 } .mistakes a { color: var(--err); font-weight: 600 }
  .filters { display: grid; gap: var(--s3) var(--s4); grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); align-items: end; padding: var(--s4) var(--s5); margin-block-end: var(--s6); background: var(--surface); border-radius: calc(2 * var(--r)) }
  .filters label { display: block; font-size: var(--fs-s); font-weight: 600 }
}`;
