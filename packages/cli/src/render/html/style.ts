// The style sheet of the pages: light and dark, narrow and wide, screen and paper. Uses installed fonts only.
import { Markup } from './markup.ts';

/** `mark` heads each printed page; `more` holds the page's own rules. */
export function pageStyle(mark: string, more = ''): Markup {
  return new Markup(`
:root{--ink:#17202b;--soft:#5a6675;--line:#dfe4ea;--paper:#f6f7f9;--card:#fff;--track:#e8ecf1;--accent:#0f766e;
--band:#f59e0b;--mark:#fde68a;--mark-ink:#713f12;--kept:#b45309;--bad:#dc2626;--warm:#f59e0b;--violet:#7c3aed;--grey:#94a3b8}
@media(prefers-color-scheme:dark){:root{--ink:#e6ebf1;--soft:#98a5b4;--line:#2a3441;--paper:#0e1319;--card:#161d26;--track:#26303c;
--accent:#2dd4bf;--band:#fbbf24;--mark:#422f08;--mark-ink:#fcd34d;--kept:#fbbf24;--bad:#f87171;--violet:#a78bfa;--grey:#64748b}}
*{box-sizing:border-box}
html{scroll-padding-top:3rem}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:68rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
code{font:.88em/1.4 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
small{font-size:.82rem;font-weight:400;color:var(--soft)}
h1{font-size:1.9rem;line-height:1.2;letter-spacing:-.02em;margin:.5rem 0 .2rem}
h2{font-size:1.25rem;margin:2.6rem 0 .7rem}
h2 small{margin-left:.4em}
h3{font-size:1rem;margin:0 0 .3rem}
header p{margin:.15rem 0;color:var(--soft)}
.mark{position:sticky;top:0;z-index:1;margin:0;padding:.55rem 1.25rem;background:var(--mark);color:var(--mark-ink);font-size:.85rem;text-align:center}
.mark strong{text-transform:uppercase;letter-spacing:.08em;margin-right:.6em}
.mark.foot{position:static}
.warnings,.family,.source,.reason,figure.hours,figure.ends,.metrics{background:var(--card);border:1px solid var(--line);border-radius:10px}
.warnings{border-left:4px solid var(--band);padding:.7rem 1rem;margin:1rem 0}
.warnings h2{font-size:.95rem;margin:0}
.warnings ul,.source ul{margin:.2rem 0 0;padding-left:1.1rem}
.cards{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;margin:1.4rem 0 .75rem;padding:0}
.cards li{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.8rem 1rem;color:var(--soft);font-size:.85rem;line-height:1.35}
.cards b{display:block;color:var(--ink);font-size:1.55rem;line-height:1.3;letter-spacing:-.02em}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:.75rem}
figure{margin:0}
figure.hours,figure.ends{padding:.9rem 1rem 1rem}
figcaption{font-weight:600;margin-bottom:.5rem}
svg{display:block;width:100%;height:8px;border-radius:4px;overflow:hidden}
dl{margin:0}
dl div{display:grid;grid-template-columns:1fr auto;gap:0 1rem;margin-top:.45rem}
dt{color:var(--soft);font-size:.85rem}
dd{margin:0;font-weight:600}
dl dd.bar{grid-column:1/-1}
.plot{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.9rem 1rem 1rem}.plot table{width:100%;font-size:.85rem;border-collapse:collapse}
.plot th{text-align:left;font-weight:400;color:var(--soft)}.plot thead th{font-size:.75rem}.plot td,.plot thead th+th{text-align:right}.plot td{font-weight:600;white-space:nowrap}.plot td,.plot th{padding:.15rem 0 .15rem .8rem}.plot th:first-child{padding-left:0;white-space:nowrap}
.plot .draw{width:55%;min-width:6rem}.plot thead th:nth-child(2){text-align:left}.waits{grid-column:1/-1}
.ends svg{height:22px;margin-bottom:.6rem}
.ends ul{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(10.5rem,1fr));gap:.2rem .8rem;font-size:.85rem;color:var(--soft)}
.ends b{color:var(--ink)}
.ends i{display:inline-block;width:.75em;height:.75em;border-radius:2px;margin-right:.45em}
.completed{fill:var(--accent);background:var(--accent)}.failed{fill:var(--bad);background:var(--bad)}
.cancelled{fill:var(--grey);background:var(--grey)}.timed-out{fill:var(--warm);background:var(--warm)}.node-failed{fill:var(--violet);background:var(--violet)}
.track{fill:var(--track)}.fill{fill:var(--accent);background:var(--accent)}
.share{height:13px;border-radius:3px}
.legend{color:var(--soft);font-size:.85rem;margin:1rem 0 0}
.metrics{width:100%;border-collapse:separate;border-spacing:0;overflow:hidden;table-layout:fixed}
.metrics thead th{font-size:.75rem;font-weight:600;color:var(--soft);padding:.5rem 1rem;border-bottom:1px solid var(--line)}
.metrics th{text-align:left;font-weight:400}
.metrics th,.metrics td{vertical-align:top;padding:.65rem 1rem;width:30%}
.metrics th:first-child{width:40%}
.metrics tr+tr th,.metrics tr+tr td{border-top:1px solid var(--line)}
.metrics th code{font-weight:600}
.metrics th p{margin:.1rem 0 0;color:var(--soft);font-size:.85rem;line-height:1.4}
.value b,.leaves b{font-weight:600}
.value b{font-size:1.05rem}
.exact{display:block;margin-top:.1rem;font-family:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.74rem;overflow-wrap:anywhere}
.value svg{margin-top:.35rem}
.leaves small{display:block;line-height:1.4}
.kept{color:var(--kept);font-weight:600}.local{color:var(--soft)}
.family{margin-top:.9rem;padding:.9rem 0 0;overflow:hidden}
.family h3,.family .strip{margin-left:1rem;margin-right:1rem}
.family .metrics{border-width:1px 0 0;border-radius:0;margin-top:.6rem}
.family .metrics th,.family .metrics td{padding-top:.4rem;padding-bottom:.4rem}
.strip svg{height:40px;border-radius:6px;margin-top:.5rem}
.outer{fill:var(--accent);fill-opacity:.22}.middle{fill:var(--accent);fill-opacity:.35}.inner{fill:var(--accent);fill-opacity:.6}
line{vector-effect:non-scaling-stroke;stroke:var(--ink);stroke-width:3}
line.mean{stroke:var(--band);stroke-dasharray:3 3}
.axis{position:relative;height:1.4rem;font-size:.75rem;color:var(--soft)}
.axis span{position:absolute;transform:translateX(-50%);white-space:nowrap}
.axis span:first-child{transform:none}.axis span:last-child{transform:translateX(-100%)}
.reason,.source{padding:.8rem 1rem;margin-top:.75rem}
.reason p,.source p{margin:0;color:var(--soft)}
.reason code{margin-right:.6em}
.source li{font-size:.85rem}
.findings{list-style:none;counter-reset:f;margin:0;padding:0;display:grid;gap:.75rem}
.findings li{counter-increment:f;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.8rem 1rem;display:grid;grid-template-columns:1fr auto;gap:0 1rem}
.findings h3::before{content:counter(f) ". ";color:var(--soft)}.findings p{margin:.2rem 0 0;grid-column:1/-1;font-size:.9rem}.findings .hours{grid-column:2;grid-row:1;margin:0;font-weight:600}
.findings .advice{color:var(--soft)}.findings .advice::before{content:"→ ";color:var(--accent)}
.wide{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:10px}
.cut{border-collapse:collapse;width:100%;font-size:.9rem}.cut th,.cut td{padding:.35rem .9rem;text-align:right;white-space:nowrap}.cut th:first-child{text-align:left}
.cut thead th{color:var(--soft);font-size:.75rem}.cut tbody tr{border-top:1px solid var(--line)}.cut tbody th{font-weight:600}
nav{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin-top:.9rem;font-size:.85rem}
nav a{color:var(--accent);text-decoration:none}nav a:hover{text-decoration:underline}
footer{margin-top:2.5rem;color:var(--soft);font-size:.85rem}
@media(max-width:44rem){.findings li{grid-template-columns:1fr}.findings .hours{grid-column:1;grid-row:2}main{padding:1rem .8rem 2rem}.mark{padding:.5rem .8rem}.mark span{display:none}h1{font-size:1.5rem}
.cards{grid-template-columns:1fr 1fr}.metrics,.metrics tbody,.metrics tr,.metrics th,.metrics td{display:block;width:100%}
.metrics thead{display:none}.metrics th:first-child{width:100%}.metrics tr{padding:.65rem .9rem}.metrics th,.metrics td,.family .metrics th,.family .metrics td{padding:.1rem 0}
.metrics tr+tr th,.metrics tr+tr td{border-top:0}.metrics tr+tr{border-top:1px solid var(--line)}
.leaves b::before{content:"In the package: ";color:var(--soft);font-size:.82rem;font-weight:400}.leaves small{display:inline}.leaves small::before{content:"· "}h2 small{display:block;margin:0}}
@media print{:root{--ink:#000;--soft:#444;--line:#ccc;--paper:#fff;--card:#fff;--track:#e5e7eb;--accent:#0f766e;--band:#f59e0b;--mark:#fde68a;--mark-ink:#713f12;--kept:#92400e}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}html{font-size:11px}body{font-size:1rem}main{max-width:none;padding:.5cm 0}
nav{display:none}.mark{position:static}.metrics thead{display:table-header-group}tr,.reason,.source,figure,.cards li,h2,h3{break-inside:avoid}h2,h3,.strip{break-after:avoid}
@page{margin:1.6cm 1.4cm;@top-center{content:"${mark}";font:600 9px system-ui,sans-serif}}}
${more}`);
}
