import { allRules } from './allRules.ts';
import type { Rule } from './model.ts';

/** The text of `docs/rules.md`: one section per code, with the code itself as its anchor. */
export function rulesDocs(): string {
  const list = allRules.map(({ code, summary }) => `- [\`${code}\`](#${code}): ${summary}`);
  return `${[
    '# Rules',
    `What Minute Taker reports. Every rule can be set to \`off\`, \`hint\`, \`information\`, \`warning\` or \`error\`, in the editor's
settings or under \`rules\` in \`minutes.yaml\`. One line is left alone after
\`<!-- minute-taker-disable-next-line code -->\`, and links by \`minuteTaker.links.ignore\`.`,
    list.join('\n'),
    ...allRules.map(section),
  ].join('\n\n')}\n`;
}

function section(rule: Rule): string {
  const facts = [
    `- Severity: ${rule.severity}`,
    `- Setting: \`minuteTaker.validate.${rule.setting}\``,
    `- Quick fix: ${rule.fixable ? 'yes' : 'no'}`,
  ];
  if (rule.builtin !== undefined) {
    facts.push(
      `- In open documents of VS Code left to its own validation where \`${rule.builtin}.enabled\` is on`,
    );
  }
  return [
    `<a id="${rule.code}"></a>`,
    `## ${rule.code}`,
    rule.summary,
    facts.join('\n'),
    rule.details,
    `Bad:\n\n${fenced(rule.bad)}`,
    `Good:\n\n${fenced(rule.good)}`,
  ].join('\n\n');
}

/** Parts of `minutes.yaml` begin with a key on a line of its own. */
const fenced = (example: string): string =>
  `\`\`\`${/^[a-z]+:\n/i.test(example) ? 'yaml' : 'markdown'}\n${example}\n\`\`\``;
