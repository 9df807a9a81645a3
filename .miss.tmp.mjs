import { readMinute } from '#minutes/readMinute.ts';
import { lineAt } from '#base/lineMap.ts';
import fs from 'node:fs'; import path from 'node:path';
const root='/work/shared/corpus/scs-minutes';
const files=fs.readdirSync(root,{recursive:true}).filter(f=>f.endsWith('.md')).sort();
let links=0,bad=0;
for (const f of files) { const x=fs.readFileSync(path.join(root,f),'utf8'); const m=readMinute(x); const got=new Set(m.actionItems.map(a=>lineAt(m.lines,a.span.start))); const roles=new Set(m.roles.flatMap(r=>{const o=[];for(let l=lineAt(m.lines,r.span.start);l<=lineAt(m.lines,r.span.end);l++)o.push(l);return o}));
 x.split('\n').forEach((l,i)=>{ if(!got.has(i) && /(^|[^A-Za-z0-9])(AIs?|TODO|ToDo|todo|To Do|Action item)([^A-Za-z0-9]|$)/i.test(l) && !/github.com\/todo/.test(l)) console.log('ACT',f,i+1,l.slice(0,170));
  if(!roles.has(i) && /(who .*(minutes|call)|minutes? transfer|community[- ]call.*(report|present)|report.*community[- ]call|minute.?taker|protokoll|responsible for)/i.test(l)) console.log('ROLE',f,i+1,l.slice(0,150)); });
 for(const l of m.links){ if(l.kind==='frontMatter'||l.kind==='html') continue; links++; const w=x.slice(l.destinationSpan.start,l.destinationSpan.end); if(w!==l.destination && 'mailto:'+w!==l.destination) {bad++; console.log('DST',f,w,l.destination);} }
}
console.log(links,bad);
