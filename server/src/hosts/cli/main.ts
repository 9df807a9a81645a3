import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { serve } from '../node/serve.ts';
import { version } from '../version.ts';
import { check, formats, type Outcome } from './check.ts';
import { exitCodes, type Failure, failure } from './failure.ts';
import { init } from './init.ts';
import { createMinute } from './newMinute.ts';
import { outline } from './outline.ts';
import { severityOrder } from './report.ts';

const { stdout, stderr } = process;

/** A reader like `head` that has seen enough is no error. */
stdout.on('error', () => process.exit());

/** Prints what a command says; an exception is a defect of ours and still a sentence for the user. */
async function run(work: Promise<Outcome | Failure>): Promise<void> {
  const result = await work.catch((error: unknown) =>
    failure(error instanceof Error ? error.message : String(error)),
  );
  if ('kind' in result) {
    stderr.write(`minute-taker: ${result.message}\n`);
    process.exitCode = exitCodes.failed;
    return;
  }
  for (const note of result.notes) stderr.write(`minute-taker: ${note}\n`);
  stdout.write(result.output);
  process.exitCode = result.code;
}

const wantsColours = (): boolean => stdout.isTTY === true && !process.env.NO_COLOR;

function formatNamed(name: string): (typeof formats)[string] {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format === undefined) {
    throw new InvalidArgumentError(`Known are ${Object.keys(formats).join(', ')}.`);
  }
  return format;
}

const program = new Command('minute-taker')
  .description('Checks, outlines and starts meeting minutes in Markdown.')
  .version(version)
  .exitOverride()
  .configureOutput({
    writeErr: (text) => void stderr.write(text.replace(/^error: /, 'minute-taker: ')),
  });

program
  .command('lsp')
  .description('run the language server for an editor')
  .option('--stdio', 'talk over standard input and output (the default)')
  .option('--clientProcessId <id>', 'end when this process has gone')
  .action(() => serve('stdio'));

program
  .command('check')
  .description('check links and form of minutes')
  .argument('[paths...]', 'files or folders (default: the current folder)')
  .option('--format <format>', Object.keys(formats).join(', '), formatNamed, formats.text)
  .addOption(
    new Option('--fail-on <severity>', 'end with code 1 from this severity on')
      .choices(severityOrder)
      .default('warning'),
  )
  .option('--online', 'check links to the web too')
  .addHelpText(
    'after',
    `
Files are named relative to the root of their repository; where paths of several
repositories are checked, relative to the current folder.`,
  )
  .action((paths, { format, failOn, online }) =>
    run(
      online
        ? Promise.resolve(failure('--online is not there yet: links to the web are not checked.'))
        : check({ paths, format, failOn, current: process.cwd(), colours: wantsColours() }),
    ),
  );

program
  .command('new')
  .description("write a series' next minute and print its path")
  .argument('<series>', 'id of the series, e.g. weekly')
  .option(
    '--date <date>',
    'YYYY-MM-DD (default: the next usual day from today on without a minute)',
  )
  .option('--stdout', 'print the minute instead of writing it')
  .action((series, { date, stdout: toStdout }) =>
    run(createMinute({ series, date, stdout: toStdout === true, current: process.cwd() })),
  );

program
  .command('outline')
  .description('print the outline of one minute')
  .argument('<file>')
  .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
  .action((file, { format }) => run(outline(file, format, process.cwd())));

program
  .command('init')
  .description('write a minutes.yaml that describes the existing minutes')
  .action(() => run(init(process.cwd())));

program
  .command('actions')
  .description('list action items (not there yet)')
  .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
  .action(() => run(Promise.resolve(failure('Listing action items is not there yet.'))));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.failed;
}
