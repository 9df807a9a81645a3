import { distance } from 'fastest-levenshtein';
import { memoPair } from '#base/memo.ts';
import { foldSectionName } from '#config/foldSectionName.ts';
import type { Form, Section } from '#config/model.ts';

interface KnownName {
  readonly folded: string;
  readonly section: Section;
}

/** The described section that a heading of `level` names; of several with one name the one of the nearest level. */
export function findSection(form: Form, text: string, level: number): Section | undefined {
  const folded = foldSectionName(text);
  if (folded === '') return undefined;
  const names = namesOf(form, form);
  const named = nearest(names.exact.get(folded) ?? [], level);
  if (named !== undefined) return named;
  // People write on behind the word without any dash, e.g. `Participants use of github handle is preferred`.
  const people = names.people.find((name) => folded.startsWith(`${name.folded} `));
  if (people !== undefined) return people.section;
  return nearest(
    names.all.filter((name) => isTypo(name.folded, folded)).map((name) => name.section),
    level,
  );
}

const shortestWithTypo = 8;

function isTypo(name: string, written: string): boolean {
  if (name.length < shortestWithTypo || Math.abs(name.length - written.length) > 1) return false;
  return name[0] === written[0] && distance(name, written) === 1;
}

function nearest(sections: readonly Section[], level: number): Section | undefined {
  let best: Section | undefined;
  for (const section of sections) {
    if (best === undefined || Math.abs(section.level - level) < Math.abs(best.level - level)) {
      best = section;
    }
  }
  return best;
}

const namesOf = memoPair((form: Form, _same: Form) => {
  const all: KnownName[] = [];
  const exact = new Map<string, Section[]>();
  for (const section of allSections(form)) {
    for (const name of [section.name, ...section.aliases]) {
      const folded = foldSectionName(name);
      if (folded === '') continue;
      all.push({ folded, section });
      const list = exact.get(folded);
      if (list === undefined) exact.set(folded, [section]);
      else list.push(section);
    }
  }
  return { all, exact, people: all.filter((name) => name.section.kind === 'participants') };
});

/** Every described section of `form`, parents before their children. */
export function allSections(form: Form): readonly Section[] {
  const found: Section[] = [];
  const waiting = form.sections.toReversed();
  for (let section = waiting.pop(); section !== undefined; section = waiting.pop()) {
    found.push(section);
    waiting.push(...section.children.toReversed());
  }
  return found;
}
