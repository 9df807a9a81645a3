import { readdirSync, readFileSync } from 'node:fs';
import { snapshotOf } from '#support/snapshot.ts';
import { newMinute } from '#features/newMinute.ts';
import { findingsOf } from '#features/diagnostics.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { readMinute } from '#minutes/readMinute.ts';
import { complete } from '#features/completion.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
const root='/work/shared/corpus/scs-minutes';
const files: Record<string,string>={}; const walk=(d:string)=>{for(const e of readdirSync(root+'/'+d,{withFileTypes:true})){const p=d?d+'/'+e.name:e.name; if(e.isDirectory())walk(p); else files[p]=p.endsWith('.md')?readFileSync(root+'/'+p,'utf8'):'';}}; walk('');
const s=snapshotOf(files,{today:'2024-01-01'});
let n=0,bad=0;
for(const series of s.config.series) for(const {date} of minutesOfSeries(s,series)){ const r:any=newMinute(s,series.id,date); n++; if(r.problem){console.log(series.id,date,r.problem);continue}
 const texts=new Map([...s.texts,[r.path,readMinute(r.text)]]); const sn:any={...s,texts,pathsKey:{}}; const f=findingsOf(sn,r.path); const m=minuteOf(sn,r.path)!;
 const wrong=f.length>0||m.titleDate!==date||m.date!==date||m.series?.id!==series.id; if(wrong){bad++; if(bad<15)console.log(series.id,date,m.titleDate,m.date,m.series?.id,f.map((x:any)=>x.code+': '+(x.message??x.finding?.message)))}}
console.log(n,'minutes made,',bad,'with findings');
// inferred: strip preset by renaming
const other: Record<string,string>={}; for(const [p,t] of Object.entries(files)) if(p.startsWith('community-call')||p.startsWith('iaas')||p.startsWith('container')||p.startsWith('ops/')) if(p<'community-call/202308'||!p.startsWith('community')) other[p.replace('community-call','calls').replace('iaas/','cloud/').replace('container/','kube/').replace('ops/','run/')]=t.replaceAll('SCS Tech Weekly','Fire Brigade Weekly').replaceAll('SovereignCloudStack','fire').replaceAll('/community-call','/calls').replaceAll('/iaas/','/cloud/').replaceAll('/container/','/kube/').replaceAll('/ops/','/run/');
const o=snapshotOf(other,{today:'2023-07-20',remoteUrl:'https://github.com/fire/minutes.git'});
console.log(o.config.presets,o.config.series.map(x=>x.id+':'+x.kind+':'+x.forms[0].include[0]+':'+x.forms[0].title.pattern), o.config.teams.map(t=>t.name+'='+t.folder));
for(const id of o.config.series.map(x=>x.id).slice(0,2)) {const r:any=newMinute(o,id,'2023-08-03'); console.log(r.path??r.problem); console.log(r.text)}
// completion perf over corpus
const times:number[]=[]; for(const p of ['community-call/20230629.md','community-call/20231221.md','iaas/20230628.md','sig-standardization/20230629.md']){const t=files[p]!; for(const ins of ['### ','## ','#','- we ask Team ','','### sta']){const txt=t+'\n'+ins; for(let k=0;k<20;k++){const text=readMinute(txt); const sn:any={...s,texts:new Map([...s.texts,[p,text]])}; const a=performance.now(); complete(sn,p,txt.length,{snippets:true}); times.push(performance.now()-a);}}}
times.sort((a,b)=>a-b); console.log('completion p50',times[times.length>>1]!.toFixed(2),'p95',times[Math.floor(times.length*.95)]!.toFixed(2),'max',times.at(-1)!.toFixed(2));
