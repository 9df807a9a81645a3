import type { CalendarDate, Weekday } from '#base/calendarDate.ts';
import type { RepoPath } from '#base/path.ts';
import type { Section, Series, Severity, Team } from './model.ts';

/** Which layer something comes from; later layers go over earlier ones. */
export type Origin = Team['origin'];

/** What one layer says; whatever it does not say comes from the layers below. */
export interface ConfigLayer {
  readonly origin: Origin;
  readonly preset: string | undefined;
  readonly repository: { readonly url: string | undefined; readonly branch: string | undefined };
  readonly series: readonly SeriesLayer[];
  readonly teams: readonly TeamLayer[];
  readonly shorthands: ReadonlyMap<string, string>;
  readonly padHosts: readonly string[];
  /** Replace those below; nothing keeps them. */
  readonly actionMarkers: readonly string[] | undefined;
  readonly freeForm: readonly string[];
  readonly severities: ReadonlyMap<string, Severity>;
}

/** One series as a layer sees it. */
export interface SeriesLayer {
  readonly id: string;
  readonly name: string | undefined;
  readonly kind: Series['kind'] | undefined;
  readonly weekdays: readonly Weekday[] | undefined;
  readonly cadence: number | undefined;
  readonly reports: readonly string[] | undefined;
  readonly repository: string | undefined;
  /**
   * `all`: these forms and no others. `current`: one form, laid over the last one below; what is new minutes' business
   * says nothing about old ones.
   */
  readonly forms:
    | { readonly kind: 'all'; readonly forms: readonly FormLayer[] }
    | { readonly kind: 'current'; readonly form: FormLayer };
}

/** One form as a layer sees it. */
export interface FormLayer {
  readonly from: CalendarDate | undefined;
  readonly until: CalendarDate | undefined;
  readonly include: readonly string[] | undefined;
  readonly levels: readonly number[] | undefined;
  readonly title: string | undefined;
  readonly variants: readonly string[] | undefined;
  readonly sections: readonly SectionLayer[] | undefined;
  readonly deck: boolean | undefined;
  readonly template: RepoPath | undefined;
  readonly bullet: '-' | '*' | '+' | undefined;
}

/** A section before its level is known: that depends on the title, which another layer can say. */
export interface SectionLayer extends Omit<Section, 'level' | 'children'> {
  readonly level: number | undefined;
  readonly children: readonly SectionLayer[];
}

/** One team as a layer sees it. */
export interface TeamLayer {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly folder: RepoPath | undefined;
  readonly from: CalendarDate | undefined;
  readonly until: CalendarDate | undefined;
}

/** A layer that says nothing. */
export const emptyLayer = (origin: Origin): ConfigLayer => ({
  origin,
  preset: undefined,
  repository: { url: undefined, branch: undefined },
  series: [],
  teams: [],
  shorthands: new Map(),
  padHosts: [],
  actionMarkers: undefined,
  freeForm: [],
  severities: new Map(),
});

/** A form that says nothing. */
export const emptyForm: FormLayer = {
  from: undefined,
  until: undefined,
  include: undefined,
  levels: undefined,
  title: undefined,
  variants: undefined,
  sections: undefined,
  deck: undefined,
  template: undefined,
  bullet: undefined,
};
