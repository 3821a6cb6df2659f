/** Of the printed certificate alone: a page of A4 across, whose words stay on it; on a narrow screen it flows. */
export const sheetStyle = `@page{size:A4 landscape;margin:10mm}
*{box-sizing:border-box}
body{margin:0;padding:1rem;background:#f4f7f9;color:#1b2733;font:1.0625rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Noto Sans CJK SC",sans-serif}
main{max-inline-size:277mm;margin-inline:auto}
.sheet{display:flex;flex-direction:column;min-block-size:188mm;padding:12mm 14mm;background:#fff;border:1mm solid #12304a;outline:.4mm solid #009edb;outline-offset:-2.5mm;text-align:center}
p,h1,ul{margin-block:0 .75rem}
h1{font-size:2.5rem;line-height:1.2;letter-spacing:.02em;color:#12304a}
.from{margin-block-start:auto;font-size:1.25rem;color:#4a5a68}
.name{font-size:2rem;font-weight:600;line-height:1.25}
.what{font-size:1.625rem;font-weight:600;line-height:1.3;color:#12304a;overflow-wrap:anywhere}
ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;justify-content:center;gap:.25rem 1.5rem}
.small{font-size:.875rem;color:#4a5a68;overflow-wrap:anywhere}
.end{display:flex;flex-wrap:wrap;align-items:end;justify-content:space-between;gap:1rem;margin-block-start:auto;text-align:start}
.end>div{flex:1 1 16rem;min-inline-size:0}
.end p{margin-block:.5rem 0}
.by{display:inline-block;min-inline-size:14rem;border-block-start:.3mm solid #1b2733;padding-block-start:.25rem}
.qr{inline-size:34mm;block-size:34mm;flex:none}
.mark{align-self:center;padding:.25rem 1rem;background:#fff4d6;color:#7a4f00;font-weight:600}
.screen{margin-block:1rem;text-align:center}
@media (max-width:40rem){.sheet{min-block-size:0;padding:8mm 6mm}h1{font-size:1.75rem}.name{font-size:1.5rem}.what{font-size:1.25rem}}
@media print{body{padding:0;background:none}.screen{display:none}.sheet{block-size:188mm;break-inside:avoid;print-color-adjust:exact}}`;
