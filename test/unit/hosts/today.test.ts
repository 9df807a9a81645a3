import assert from 'node:assert/strict';
import { addDays, type CalendarDate, daysBetween } from '#base/calendarDate.ts';
import { candidateDates } from '#features/newMinute/candidateDates.ts';
import { typedDay } from '#features/newMinute/typedDay.ts';
import { today } from '#hosts/today.ts';

const hour = 3_600_000;

/** From UTC−12 to UTC+14, with odd offsets, and zones whose clocks change at midnight or on the other half of the globe. */
const zones = [
  'Etc/GMT+12',
  'Pacific/Pago_Pago',
  'America/St_Johns',
  'America/Los_Angeles',
  'America/New_York',
  'America/Santiago',
  'America/Havana',
  'UTC',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];

/** Runs with the machine's clock in another zone. */
function inZone<T>(zone: string, run: () => T): T {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

describe('today', () => {
  it('is the day on the wall calendar of the place, a second before and after its midnight', () => {
    const midnights: readonly (readonly [string, string, string])[] = [
      ['UTC', '2024-02-29T00:00:00Z', '2024-02-29'],
      ['Etc/GMT+12', '2024-01-01T12:00:00Z', '2024-01-01'],
      ['Pacific/Kiritimati', '2023-12-31T10:00:00Z', '2024-01-01'],
      ['Asia/Kathmandu', '2023-06-28T18:15:00Z', '2023-06-29'],
      ['Europe/Berlin', '2023-06-28T22:00:00Z', '2023-06-29'],
      ['Europe/Berlin', '2023-03-26T22:00:00Z', '2023-03-27'],
      ['Europe/Berlin', '2023-10-29T23:00:00Z', '2023-10-30'],
      ['America/New_York', '2023-11-05T04:00:00Z', '2023-11-05'],
      ['America/New_York', '2023-11-06T05:00:00Z', '2023-11-06'],
    ];
    for (const [zone, instant, day] of midnights) {
      const at = Date.parse(instant);
      const before = addDays(day as CalendarDate, -1);
      assert.equal(today(zone, new Date(at)), day, zone);
      assert.equal(today(zone, new Date(at - 1000)), before, `before ${zone}`);
      assert.equal(
        inZone(zone, () => today(undefined, new Date(at))),
        day,
        `machine in ${zone}`,
      );
      assert.equal(
        inZone(zone, () => today(undefined, new Date(at - 1000))),
        before,
        `machine in ${zone}`,
      );
    }
  });

  it('goes on by one day at a time through every change of the clocks', () => {
    const changes = [
      '2023-03-11',
      '2023-03-25',
      '2023-04-01',
      '2023-04-27',
      '2023-10-28',
      '2023-11-04',
    ];
    for (const zone of zones) {
      for (const change of changes) {
        const start = Date.parse(`${change}T00:00:00Z`);
        const days = Array.from({ length: 30 }, (_, step) =>
          today(zone, new Date(start + step * 2 * hour)),
        );
        const steps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
        assert(
          steps.every((step) => step === 0 || step === 1),
          `${zone} ${change}`,
        );
        assert([2, 3].includes(steps.filter((step) => step === 1).length), `${zone} ${change}`);
        inZone(zone, () => {
          const own = days.map((_, step) => today(undefined, new Date(start + step * 2 * hour)));
          assert.deepEqual(own, days, `machine in ${zone} ${change}`);
        });
      }
    }
  });

  it('is that of the machine where the zone is unknown', () => {
    const at = new Date('2023-06-28T23:30:00Z');
    assert.equal(
      inZone('Europe/Berlin', () => today('Moon/Tranquillity', at)),
      '2023-06-29',
    );
  });
});

describe('dates that are offered', () => {
  it('are the same wherever the machine stands, also over changes of the clocks', () => {
    const offered = (): readonly string[] =>
      ['2023-03-24', '2023-10-27', '2023-12-30', '2024-02-27'].flatMap((day) => {
        const now = day as CalendarDate;
        const last = addDays(now, -6);
        return [
          ...candidateDates({ weekdays: [], cadence: 7 }, last, now),
          ...candidateDates({ weekdays: [], cadence: 14 }, last, now),
          typedDay('sunday', now) ?? '',
          typedDay('+7', now) ?? '',
        ];
      });
    const usual = inZone('UTC', offered);
    assert.equal(usual[0], '2023-03-25');
    assert(usual.includes('2023-03-26'), 'the Sunday on which clocks change');
    for (const zone of zones) assert.deepEqual(inZone(zone, offered), usual, zone);
  });
});
