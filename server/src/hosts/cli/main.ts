import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { serve } from '../node/serve.ts';
import { version } from '../version.ts';
import { carryOverInto } from './carryOver.ts';
import { check, formats, type Outcome } from './check.ts';
import { whenDiscussed } from './discussed.ts';
import { exitCodes, type Failure, failure } from './failure.ts';
import { importPad } from './importPad.ts';
import { init } from './init.ts';
import { cancelledByInterrupt } from './interrupt.ts';
import { addMissingLinks, shortenLinks } from './links.ts';
import { createMinute } from './newMinute.ts';
import { outline } from './outline.ts';
import { progressLine } from './progressLine.ts';
import { severityOrder } from './report.ts';
import { roles } from './roles.ts';
import { archiveUploads } from './uploads.ts';

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

/** What the web may be asked for is the user's word alone; can be given several times. */
const allowHost = (meaning: string): Option =>
  new Option('--allow-host <host>', `${meaning} inside a private network, e.g. localhost:3000`)
    .argParser((host: string, hosts: string[]) => [...hosts, host])
    .default([]);

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
  .option('--fix', 'repair what nobody could mean otherwise')
  .option('--dry-run', 'with --fix: print the changes instead of writing them')
  .option('--online', 'ask the web whether links to it lead anywhere')
  .addOption(allowHost('with --online: also ask this host'))
  .addHelpText(
    'after',
    `
Files are named relative to the root of their repository; where paths of several
repositories are checked, relative to the current folder.`,
  )
  .action((paths, { format, failOn, online, allowHost: allowedHosts, fix, dryRun }) => {
    const line = progressLine(stderr, 'checking web links');
    const cancellation = online === true ? cancelledByInterrupt() : undefined;
    const work = check({
      paths,
      format,
      failOn,
      current: process.cwd(),
      colours: wantsColours(),
      fix: fix === true ? (dryRun === true ? 'dry' : 'write') : 'no',
      ...(online === true ? { online: { allowedHosts, cancellation, progress: line.show } } : {}),
    });
    return run(work.finally(line.clear));
  });

program
  .command('new')
  .description("write a series' next minute and print its path")
  .argument('<series>', 'id, name or folder of the series, e.g. weekly')
  .option('--first', 'begin a new series of this name')
  .option(
    '--date <date>',
    'YYYY-MM-DD, or a word like thursday (default: the next usual day from today on without a minute)',
  )
  .option('--stdout', 'print the minute instead of writing it')
  .action((series, { date, stdout: toStdout, first }) =>
    run(
      createMinute({
        series,
        date,
        stdout: toStdout === true,
        first: first === true,
        current: process.cwd(),
      }),
    ),
  );

program
  .command('outline')
  .description('print the outline of one minute')
  .argument('<file>')
  .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
  .action((file, { format }) => run(outline(file, format, process.cwd())));

program
  .command('links')
  .description("add links to the teams' own minutes where they are missing, or shorten links")
  .argument('[paths...]', 'minutes or folders (default: the current folder)')
  .option('--add-missing', 'fill or add the lines that link the minutes of a team')
  .addOption(
    new Option('--shorten', 'give bare URLs of issues and pull requests a text').conflicts(
      'addMissing',
    ),
  )
  .option('--dry-run', 'print the changes as a diff and write nothing')
  .action((paths, { addMissing, shorten, dryRun }) => {
    const options = { paths, dryRun: dryRun === true, current: process.cwd() };
    if (shorten === true) return run(shortenLinks(options));
    if (addMissing === true) return run(addMissingLinks(options));
    return run(Promise.resolve(failure('Say what to do: --add-missing or --shorten.')));
  });

program
  .command('uploads')
  .description('put pictures and files that lie only on the server of a pad beside the minutes')
  .argument('[paths...]', 'minutes or folders (default: the current folder)')
  .requiredOption('--archive', 'fetch them and let the minutes link to the copies')
  .option('--dry-run', 'say what would be fetched, and write nothing')
  .addOption(allowHost('also fetch from this host'))
  .action((paths, { dryRun, allowHost: allowedHosts }) =>
    run(
      archiveUploads({
        paths,
        dryRun: dryRun === true,
        allowedHosts,
        cancellation: cancelledByInterrupt(),
        current: process.cwd(),
      }),
    ),
  );

program
  .command('carry-over')
  .description('write what the last minute of the series left open into a minute')
  .argument('<file>', 'the minute')
  .option('--dry-run', 'print the change as a diff and write nothing')
  .action((file, { dryRun }) =>
    run(carryOverInto({ file, dryRun: dryRun === true, current: process.cwd() })),
  );

program
  .command('roles')
  .description('print who took minutes and who reported')
  .argument('[series]', 'id of the series, e.g. weekly (default: all)')
  .addOption(new Option('--format <format>').choices(['text', 'json'] as const).default('text'))
  .action((series, { format }) => run(roles({ series, format, current: process.cwd() })));

program
  .command('discussed')
  .description('print the meetings that discussed something, the newest first')
  .argument(
    '<text...>',
    'a topic, an issue like standards#12 or its address, @somebody, or any words',
  )
  .addOption(new Option('--format <format>').choices(['text', 'json'] as const).default('text'))
  .action((words, { format }) =>
    run(whenDiscussed({ query: words.join(' '), format, current: process.cwd() })),
  );

program
  .command('import')
  .description('write a pad (HedgeDoc, Etherpad, or its text) as the minute of a series')
  .argument('<pad>', 'URL or file of the pad, - for standard input')
  .option('--series <id>', 'id of the series (default: the one that the pad is about)')
  .option('--date <date>', 'YYYY-MM-DD (default: the day that the pad names)')
  .option('--stdout', 'print the minute instead of writing it')
  .option('--dry-run', 'say what would be written, and write nothing')
  .addOption(allowHost('also fetch from this host'))
  .action((source, { series, date, stdout: toStdout, dryRun, allowHost: allowedHosts }) =>
    run(
      importPad({
        source,
        series,
        date,
        mode: toStdout === true ? 'print' : dryRun === true ? 'dry' : 'write',
        allowedHosts,
        current: process.cwd(),
      }),
    ),
  );

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
