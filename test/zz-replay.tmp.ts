import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readMinute } from '#minutes/readMinute.ts';
import { resolveConfig } from '#config/resolveConfig.ts';
import { findTeam } from '#config/teamNames.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { minutesOfSeries } from '#workspace/seriesIndex.ts';
import { newMinute } from '#features/newMinute.ts';
const root='/work/shared/corpus/scs-minutes';
const files: string[]=[]; const walk=(d:string)=>{for(const e of readdirSync(root+'/'+d,{withFileTypes:true})){const p=d?d+'/'+e.name:e.name; if(e.isDirectory())walk(p); else if(p.endsWith('.md'))files.push(p);}}; walk('');
const t0=Date.now(); const all=new Map(files.map(p=>[p,readMinute(readFileSync(root+'/'+p,'utf8'))] as const)); console.log('read',all.size,Date.now()-t0,'ms');
const settings={validate:true,severities:new Map(),scope:'workspace',ignoredLinks:[],outline:'auto',me:undefined,editorValidatesLinks:false} as any;
const snap=(keep:(p:string)=>boolean)=>{const texts=new Map([...all].filter(([p])=>keep(p))); const paths=[...texts.keys()]; const {config}=resolveConfig({configFile:undefined,remoteUrl:undefined,branch:undefined,texts,paths}); return {revision:1,config,configFile:undefined,settings,today:'2024-01-01',texts,open:new Map(),files:{folder:()=>({kind:'unknown'}),content:()=>({kind:'unknown'}),paths:()=>paths},complete:true,pathsKey:{}} as any};
const full=snap(()=>true);
const dateIn=(p:string)=>/(\d{4})-?(\d\d)-?(\d\d)/.exec(p.split('/').pop()!)?.slice(1).join('-');
const weekly=full.config.series.find((s:any)=>s.id==='weekly');
let hit=0,want=0,made=0,lr=0,lw=0,lx=0; const verbose=process.argv.includes('-v');
const seen=new Set<string>();
const dump=process.argv.find(a=>/^\d{4}-/.test(a));
for(const {date,path} of minutesOfSeries(full,weekly)){
 if(seen.has(date))continue; seen.add(date);
 const s=snap(p=>{const d=dateIn(p); if(d===undefined) return p!=='community-call/template.md'; return p.startsWith('community-call/')? d<date : d<=date;});
 const t=performance.now(); const r:any=newMinute(s,'weekly',date); const ms=performance.now()-t;
 if('problem' in r){console.log(date,r);continue}
 if(dump===date) console.log(r.path+'\n'+(process.argv.includes('-s')?r.snippet:r.text));
 const actual=minuteOf(full,path)!;
 const got=readMinute(r.text); const gotTeams=[...new Set(got.headings.map(h=>findTeam(s.config.teams,h.text)?.team.name).filter(Boolean))];
 const real=[...new Set(actual.updates.map((u:any)=>u.team.name))];
 const h=real.filter(x=>gotTeams.includes(x)).length; hit+=h; want+=real.length; made+=gotTeams.length;
 // links: actual linked team minutes vs ours
 const gm=minuteOf({...s,texts:new Map([...s.texts,[r.path,got]]),pathsKey:{}},r.path)!;
 const link=(m:any,u:any)=>u.minutesLine?.link===undefined?undefined:m.source.links[u.minutesLine.link].destination.replace(/.*minutes\/(blob|tree)\/main\//,'');
 for(const u of actual.updates as any[]){const a=link(actual,u); if(!a||!/\d{8}\.md/.test(a))continue; const mine=gm.updates.find((x:any)=>x.team.name===u.team.name); const b=mine&&link(gm,mine); if(b===a)lr++; else {lw++; if(verbose)console.log('   link',date,u.team.name,a,'ours',b, all.has(a)?'':'(not in corpus)')}}
 if(verbose)console.log(date,`${h}/${real.length} of ${gotTeams.length}`,ms.toFixed(1)+'ms','missed:',real.filter(x=>!gotTeams.includes(x)).join('; '),'| extra:',gotTeams.filter(x=>!real.includes(x!)).join('; '));
}
console.log({recall:hit/want,precision:hit/made,want,made,linksRight:lr,linksOther:lw});
