import {
  type InputBoxValidationMessage,
  InputBoxValidationSeverity,
  type QuickPickItem,
  window,
} from 'vscode';
import type { DateChoice, SeriesChoice } from '#lsp/protocol.ts';
import { weekdayOf } from './weekdayOf.ts';

interface DateItem extends QuickPickItem {
  /** Nothing for the item that asks for another date. */
  readonly date: string | undefined;
}

function item({ date, weekday, detail, exists }: DateChoice): DateItem {
  const state = exists ? 'exists already and is opened' : '';
  return {
    label: `${weekday} ${date}`,
    description: [detail, state].filter((part) => part !== '').join(', '),
    date,
  };
}

const other: DateItem = {
  label: 'Another date…',
  description: 'type it as YYYY-MM-DD',
  alwaysShow: true,
  date: undefined,
};

function validate(value: string): InputBoxValidationMessage | string {
  const text = value.trim();
  const weekday = weekdayOf(text);
  if (weekday !== undefined) {
    return { message: `A ${weekday}.`, severity: InputBoxValidationSeverity.Info };
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? `The calendar has no ${text}.`
    : 'Write the date as YYYY-MM-DD, for example 2025-04-17.';
}

async function typeDate(suggestion: string | undefined): Promise<string | undefined> {
  const typed = await window.showInputBox({
    title: 'New Minute: Date',
    prompt: 'The day of the meeting, as YYYY-MM-DD.',
    ...(suggestion === undefined ? {} : { value: suggestion }),
    validateInput: validate,
  });
  return typed?.trim();
}

/** The offered dates; before them the date that the user has typed, if it is none of them. */
function itemsFor(typed: string, series: SeriesChoice): readonly DateItem[] {
  const text = typed.trim();
  const weekday = weekdayOf(text);
  const isOffered = series.dates.some(({ date }) => date === text);
  const own: DateItem[] =
    weekday === undefined || isOffered ? [] : [{ label: `${weekday} ${text}`, date: text }];
  return [...own, ...series.dates.map(item), other];
}

function choose(series: SeriesChoice): Promise<DateItem | undefined> {
  const pick = window.createQuickPick<DateItem>();
  pick.title = `New Minute: ${series.name}`;
  pick.placeholder = 'When is the meeting? Choose, or type a date as YYYY-MM-DD.';
  pick.matchOnDescription = true;
  pick.items = itemsFor('', series);
  return new Promise((resolve) => {
    pick.onDidChangeValue((typed) => {
      pick.items = itemsFor(typed, series);
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Lets the user choose the day of the new minute; gives `YYYY-MM-DD`. */
export async function pickDate(series: SeriesChoice): Promise<string | undefined> {
  const chosen = await choose(series);
  if (!chosen) return undefined;
  return chosen.date ?? typeDate(series.dates[0]?.date);
}
