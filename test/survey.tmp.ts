import { minuteOf } from '#workspace/interpret.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { corpusFiles } from '#support/corpus.ts';
const files = corpusFiles() ?? {};
const s = snapshotOf(files, { remoteUrl: 'https://github.com/SovereignCloudStack/minutes.git', branch: 'main' });
const names = new Map<string, number>();
let noTitle: string[] = [], noSeries: string[] = [], unplaced: string[] = [], mism: string[] = [], multi: string[] = [], zero: string[] = [], handles = 0;
for (const p of s.texts.keys()) {
  const m = minuteOf(s, p);
  if (!m) continue;
  if (!m.series) noSeries.push(p);
  else if (!m.title) noTitle.push(p + ' :: ' + (m.source.headings[0]?.text ?? '-'));
  if (m.series && !m.fileDate) unplaced.push(p);
  if (m.fileDate && m.titleDate && m.fileDate !== m.titleDate) mism.push(p);
  if (m.nodes.filter((n) => n.kind === 'title').length > 1) multi.push(p);
  const parts = m.participants;
  for (const x of parts) if (x.isHandle) handles++; else names.set(x.name, (names.get(x.name) ?? 0) + 1);
  const head = m.source.headings.find((h) => /part.{0,3}cip/i.test(h.text));
  if (m.series && head && parts.length === 0) zero.push(p + ' :: ' + head.text);
  if (m.series?.kind === 'weekly') for (const h of m.source.headings) {
    const team = m.updates.some((u) => u.node.heading === h);
    if (!team && /\b(team|sig|wg)\b/i.test(h.text) ) console.log('not a team:', p, '#'.repeat(h.level), h.text);
  }
}
console.log({ handles, names: [...names].sort((a, b) => b[1] - a[1]) });
console.log('noSeries', noSeries); console.log('noTitle', noTitle); console.log('undated', unplaced); console.log('mismatch', mism.length, mism.join(' ')); console.log('multi', multi); console.log('zero', zero);
