/** One window a project: which window a project goes to, on real projects without windows. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fail } from '../shared/result.ts';
import { Desk } from './desk.ts';
import { type Seat, Seats } from './seats.ts';
import { lineReader, newFolder, value } from './testing/projects.ts';

class TestSeat implements Seat {
  readonly desk = new Desk({ reader: lineReader, reviewer: () => ({ id: null, name: 'Mali' }), tell: () => {} });
  shown = 0;
  noted = 0;

  show(): void {
    this.shown++;
  }

  async note(): Promise<void> {
    this.noted++;
  }
}

let folder: string;
let seats: Seats<TestSeat>;

beforeEach(async () => {
  folder = await newFolder();
  seats = new Seats(
    () => new TestSeat(),
    () => {},
  );
});
afterEach(() => Promise.all(seats.all.map((seat) => seats.leave(seat))));

const at = (name: string) => join(folder, name);
const making = (name: string) => (desk: Desk) => desk.create(at(name));

test('from the start screen a project takes that window', async () => {
  const seat = seats.add();
  const opened = value(await seats.open(seat, at('A'), making('A')));
  expect(opened).toMatchObject({ project: { name: 'A' }, key: seat.desk.key });
  expect(seats.all).toEqual([seat]);
});

test('from a window with a project it gets another, which the first is told nothing of', async () => {
  const first = seats.add();
  await seats.open(first, at('A'), making('A'));
  expect(value(await seats.open(first, at('B'), making('B')))).toBeNull();
  const [, second] = seats.all;
  expect(first.desk.directory).toBe(at('A'));
  expect([second?.desk.directory, second?.shown]).toEqual([at('B'), 1]);
  expect(second?.desk.key).not.toBe(first.desk.key);
});

test('a project that is open is brought to the front, whoever asks, also when two ask at once', async () => {
  const first = seats.add();
  const second = seats.add();
  const [one, two] = await Promise.all([
    seats.open(first, at('A'), making('A')),
    seats.open(second, `${at('A')}/../A`),
  ]);
  expect(value(one)).toMatchObject({ project: { name: 'A' } });
  expect(value(two)).toBeNull();
  expect(second.desk.directory).toBeNull();
  expect(first.shown).toBe(2);
});

test('what cannot be opened is said to the window that asked, which keeps its project, and nothing is made', async () => {
  const first = seats.add();
  await seats.open(first, at('A'), making('A'));
  expect(await seats.open(first, at('Missing'))).toMatchObject({ ok: false, error: { reason: 'not-found' } });
  expect(first.desk.directory).toBe(at('A'));
  expect(seats.all).toEqual([first]);
  expect(await readdir(folder)).toEqual(['A']);
});

test('a failure at the start screen stays to be shown, until something else is opened', async () => {
  const seat = seats.add();
  const failed = await seats.open(seat, at('A'), async () => fail('too-new', 'It is from a newer version.'));
  expect(failed.ok).toBe(false);
  expect(value(await seat.desk.opened())).toBeNull();
  await seats.open(seat, at('Missing'));
  expect(await seat.desk.opened()).toMatchObject({ ok: false, error: { reason: 'not-found' } });
  await seats.open(seat, at('A'), making('A'));
  expect(value(await seat.desk.opened())).toMatchObject({ project: { name: 'A' } });
});

test('a project is noted and let go when its window closes, before it can be opened again', async () => {
  const first = seats.add();
  await seats.open(first, at('A'), making('A'));
  const left = seats.leave(first);
  const next = seats.add();
  expect(value(await seats.open(next, at('A')))).toMatchObject({ project: { name: 'A' } });
  await left;
  expect(first.noted).toBe(1);
});
