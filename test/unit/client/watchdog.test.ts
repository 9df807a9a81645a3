import { watchForSilence } from '#client/watchdog.ts';

const never = new Promise<never>(() => undefined);

describe('the watchdog', () => {
  it('speaks up when an answer is overdue', async () => {
    await new Promise<void>((resolve) => {
      watchForSilence({ ask: () => never, onSilence: resolve, every: 1, patience: 5 });
    });
  });

  it('keeps quiet as long as there are answers, refusals among them', async () => {
    let questions = 0;
    await new Promise<void>((resolve, reject) => {
      const watchdog = watchForSilence({
        ask: async () => {
          questions++;
          if (questions === 5) {
            watchdog.dispose();
            resolve();
          }
          if (questions % 2 === 0) throw new Error('refused');
        },
        onSilence: () => reject(new Error('it spoke up')),
        every: 1,
        patience: 1000,
      });
    });
  });

  it('keeps quiet after it was disposed of', async () => {
    let spoke = false;
    const asked = new Promise<void>((resolve) => {
      const watchdog = watchForSilence({
        ask: () => {
          watchdog.dispose();
          resolve();
          return never;
        },
        onSilence: () => {
          spoke = true;
        },
        every: 1,
        patience: 1,
      });
    });
    await asked;
    await new Promise<void>((resolve) => {
      watchForSilence({ ask: () => never, onSilence: resolve, every: 1, patience: 10 });
    });
    if (spoke) throw new Error('it spoke up');
  });
});
