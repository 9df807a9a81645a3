import { readMinute } from '#minutes/readMinute.ts';
import { cases } from '/work/shared/bench/gen-pathological.mjs';
for(let i=0;i<20;i++) readMinute('# a\n\n- b @c [d](e)\n');
for (const size of process.argv.slice(2).map(Number)) { const rows=[]; for (const [n,f] of Object.entries(cases)) { const x=f(size); const t=performance.now(); const m=readMinute(x); const d=performance.now()-t; rows.push([d,n,m.depth.kind,m.depth.reason??'']); } rows.sort((a,b)=>b[0]-a[0]); console.log(size, rows.length); for(const r of rows.slice(0,14)) console.log('  ',r[0].toFixed(0),r.slice(1).join(' | ')); }
