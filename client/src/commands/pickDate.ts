import {
  type InputBoxValidationMessage,
  InputBoxValidationSeverity,
  type QuickPick,
  type QuickPickItem,
  window,
} from 'vscode';
import {
  type DayChoice,
  type DayParams,
  type DayResult,
  newMinuteMethods,
} from '#lsp/protocol/newMinute.ts';
import type { SeriesChoice } from '#lsp/protocol.ts';
import type { Server } from '../server.ts';

/** What a date is picked for. */
export interface DatePurpose {
  /** Title of the command. */
  readonly command: string;
  /** What is done with a minute of that day that is there already, behind “exists already”. */
  readonly existing: string;
}

const forNewMinute: DatePurpose = { command: 'New Minute', existing: ' and is opened' };

interface DateItem extends QuickPickItem {
  /** Nothing for the item that asks for another date. */
  readonly date: string | undefined;
}

/** Reads what the user typed. */
type ReadDay = (text: string) => Promise<DayResult>;

const label = ({ weekday, date }: DayChoice): string => `${weekday} ${date}`;

const item = (choice: DayChoice, { existing }: DatePurpose): DateItem => ({
  label: label(choice),
  description: choice.exists ? `${choice.detail}${existing}` : choice.detail,
  date: choice.date,
});

const howToType = 'for example 2025-04-17, Thursday, tomorrow or +7';

const other: DateItem = {
  label: 'Another date…',
  description: `type it, ${howToType}`,
  alwaysShow: true,
  date: undefined,
};

async function typeDate(
  readDay: ReadDay,
  typed: string,
  purpose: DatePurpose,
): Promise<string | undefined> {
  const validate = async (text: string): Promise<InputBoxValidationMessage | string> => {
    const day = await readDay(text);
    return day.kind === 'none'
      ? day.message
      : { message: label(day.choice), severity: InputBoxValidationSeverity.Info };
  };
  const text = await window.showInputBox({
    title: `${purpose.command}: Date`,
    prompt: `The day of the meeting, ${howToType}.`,
    value: typed,
    validateInput: validate,
  });
  const day = text === undefined ? undefined : await readDay(text);
  return day?.kind === 'day' ? day.choice.date : undefined;
}

/** What a date is wanted of, and for. */
interface Wish {
  readonly series: SeriesChoice;
  readonly purpose: DatePurpose;
}

/** The offered dates; before them the date that the user has typed, if it is none of them. */
function show(
  pick: QuickPick<DateItem>,
  { series, purpose }: Wish,
  typed: DayResult | undefined,
): void {
  const day = typed?.kind === 'day' ? typed.choice : undefined;
  const offered = series.dates.filter(({ date }) => date !== day?.date);
  const own = day ? [{ ...item(day, purpose), alwaysShow: true }] : [];
  pick.items = [...own, ...offered.map((one) => item(one, purpose)), other];
  const best = day?.date ?? (typed ? undefined : series.suggested);
  pick.activeItems = pick.items.filter(({ date }) => date !== undefined && date === best);
}

/** The item that was chosen, and what stands in the field. */
interface Choice {
  readonly item: DateItem | undefined;
  readonly typed: string;
}

function choose(wish: Wish, readDay: ReadDay): Promise<Choice> {
  const pick = window.createQuickPick<DateItem>();
  pick.title = `${wish.purpose.command}: ${wish.series.name}`;
  pick.placeholder = 'When is the meeting? Choose a date, or type one.';
  pick.matchOnDescription = true;
  show(pick, wish, undefined);
  return new Promise((resolve) => {
    pick.onDidChangeValue(async (typed) => {
      const day = typed.trim() === '' ? undefined : await readDay(typed);
      // While the answer came, somebody may have typed on.
      if (pick.value === typed) show(pick, wish, day);
    });
    pick.onDidAccept(() => {
      resolve({ item: pick.selectedItems[0], typed: pick.value.trim() });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve({ item: undefined, typed: '' });
      pick.dispose();
    });
    pick.show();
  });
}

/** Lets the user choose the day of the minute, or type it in any usual way; gives `YYYY-MM-DD`. */
export async function pickDate(
  server: Server,
  series: SeriesChoice,
  purpose: DatePurpose = forNewMinute,
): Promise<string | undefined> {
  const readDay: ReadDay = (text) => {
    const params: DayParams = { root: series.root, series: series.id, text };
    return server.request<DayResult>(newMinuteMethods.day, params);
  };
  const { item: chosen, typed } = await choose({ series, purpose }, readDay);
  if (!chosen) return undefined;
  if (chosen.date !== undefined) return chosen.date;
  // Who types and presses Enter at once is faster than the answer.
  const day = typed === '' ? undefined : await readDay(typed);
  if (day?.kind === 'day') return day.choice.date;
  return typeDate(readDay, typed || (series.suggested ?? ''), purpose);
}
