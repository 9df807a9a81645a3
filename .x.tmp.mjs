import { readMinute } from '#minutes/readMinute.ts';
import fs from 'node:fs'; import path from 'node:path';
const root='/work/shared/corpus/scs-minutes';
const files=fs.readdirSync(root,{recursive:true}).filter(f=>f.endsWith('.md')).map(f=>[f,fs.readFileSync(path.join(root,f),'utf8')]);
let t=performance.now(); for(const [f,x] of files) readMinute(x); console.log('corpus cold',performance.now()-t);
t=performance.now(); for(const [f,x] of files) { const m=readMinute(x); if(m.depth.kind!=='full') console.log(f,m.depth); } console.log('corpus warm',performance.now()-t, files.length);
for (const name of ['community-call/20230629.md','community-call/20230216.md']) { const x=files.find(f=>f[0]===name)[1]; const ts=[]; for(let i=0;i<60;i++){t=performance.now(); readMinute(x); ts.push(performance.now()-t);} ts.sort((a,b)=>a-b); console.log(name,x.length,'p50',ts[30].toFixed(2),'p95',ts[56].toFixed(2)); }
const big=files.toSorted((a,b)=>b[1].length-a[1].length)[0]; {const ts=[]; for(let i=0;i<30;i++){t=performance.now(); readMinute(big[1]); ts.push(performance.now()-t);} ts.sort((a,b)=>a-b); console.log(big[0],big[1].length,'p50',ts[15].toFixed(2),'p95',ts[28].toFixed(2));}
