import { globSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import Mocha from 'mocha';
import { describeFailure } from '../../scripts/editor/failure.ts';
import { packageExtension } from '../../scripts/project.ts';
import { CountingReporter } from '../support/reporter.ts';
import { updateVariable, vsixVariable } from './support/options.ts';

interface Options {
  readonly updatePictures?: boolean;
  readonly grep?: string;
}

async function main({ updatePictures, grep }: Options): Promise<void> {
  process.env[vsixVariable] = await packageExtension();
  if (updatePictures) process.env[updateVariable] = '1';
  const mocha = new Mocha({
    timeout: 120_000,
    reporter: CountingReporter,
    forbidOnly: Boolean(process.env.CI),
    ...(grep ? { grep } : {}),
  });
  for (const file of globSync(join(import.meta.dirname, '*.test.ts'))) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) process.exitCode = 1;
}

try {
  await new Command('npm run test:package --')
    .description('Packages the extension, installs it and uses it in a browser.')
    .option('--update-pictures', 'also take the pictures in docs/pictures again')
    .option('--grep <text>', 'only the tests with this in their names')
    .action(main)
    .parseAsync();
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
