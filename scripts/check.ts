/** Everything that must hold at each commit and needs no editor; two steps at a time, output only of what fails. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Steps in the order in which they start: those that take longest first. */
const steps: readonly { readonly name: string; readonly script: string }[] = [
  { name: 'tests with coverage', script: 'coverage' },
  { name: 'types', script: 'types' },
  { name: 'build, size and list of the package', script: 'test:vsix' },
  { name: 'format and lint', script: 'lint' },
  { name: 'layers', script: 'test:layers' },
  { name: 'unused code', script: 'unused' },
  { name: 'generated files', script: 'drift' },
];

interface Outcome {
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: string;
}

const run = (script: string): Promise<Outcome> =>
  new Promise((resolve) => {
    const start = performance.now();
    const child = spawn('npm', ['run', '--silent', script], {
      shell: process.platform === 'win32',
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      resolve({ passed: code === 0, output: Buffer.concat(chunks).toString(), seconds });
    });
  });

const waiting = [...steps];
const work = async (): Promise<void> => {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const { passed, output, seconds } = await run(step.script);
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`);
    if (!passed) {
      console.log(output);
      process.exitCode = 1;
    }
  }
};

await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
