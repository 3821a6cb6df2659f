/** The whole style of a programme to keep: screen, night and A4, in one line each. */
export const offlineStyle = `*{box-sizing:border-box;margin:0}
html{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",sans-serif;line-height:1.5;color:#1b2733;background:#fff;overflow-wrap:break-word}
:lang(ar){line-height:1.8}
body{max-width:52rem;margin-inline:auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem;margin-block:1.75rem .5rem;padding-block:.35rem;border-block-end:3px solid #009edb}h3{font-size:1.05rem;line-height:1.35}
p,dl,ul{margin-block:.35rem}ul{padding-inline-start:1.3em}a{color:#005f99}
dl{display:grid;grid-template-columns:minmax(0,1fr)}dt{font-weight:600;font-size:.875rem;color:#4a5a68}dd{margin-block-end:.5rem}
ol{list-style:none;padding:0}ol>li{padding-block:.6rem;border-block-end:1px solid #d5dde3}
.at{font-weight:700;font-variant-numeric:tabular-nums}.small{font-size:.875rem;color:#4a5a68}.tag{display:inline-block;border:1px solid;border-radius:1rem;padding:0 .5rem;font-size:.875rem;font-weight:600}
bdi{unicode-bidi:isolate}
@media(min-width:40em){ol>li{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:0 1rem}dl{grid-template-columns:11rem minmax(0,1fr)}}
@media(prefers-color-scheme:dark){html{background:#0e1a24;color:#e6edf3}a{color:#7cc7f0}dt,.small{color:#9fb2c1}ol>li{border-color:#2c4152}}
@media print{@page{size:A4;margin:16mm}html{font-size:10.5pt;background:#fff;color:#000}body{max-width:none;padding:0}a{color:#000}li,dl>div{break-inside:avoid}h2{break-after:avoid}.go{display:none}}`;
