import { expect, test } from 'vitest';
import { LoudEmitter, LoudObject, loud } from './loud.ts';

class Thermometer extends LoudEmitter {
  #degrees = 20;

  constructor() {
    super({ name: 'thermometer', emits: ['changed'], neverHappens: ['broken'], absent: ['dock'] });
  }

  get degrees(): number {
    return this.#degrees;
  }

  warm(): void {
    this.#degrees += 1;
    this.emit('changed');
  }
}

class Shelf extends LoudObject {
  #books = 3;

  count(): number {
    return this.#books;
  }
}

test('an unknown member of a plain object throws with its full name', () => {
  const dialog = loud({ show: () => 'shown' }, 'dialog');
  expect(dialog.show()).toBe('shown');
  expect(() => Reflect.get(dialog, 'showCertificate')).toThrow('dialog.showCertificate is not implemented');
});

test('a test may replace a member', () => {
  const dialog = loud({ show: (): string => 'shown' }, 'dialog');
  dialog.show = () => 'stubbed';
  expect(dialog.show()).toBe('stubbed');
});

test('what languages and tools look up on any object stays quietly undefined', async () => {
  const dialog = loud({}, 'dialog', ['dock']);
  expect(await Promise.resolve(dialog)).toBe(dialog);
  expect(JSON.stringify(dialog)).toBe('{}');
  expect(Reflect.get(dialog, 'dock')).toBe(undefined);
});

test('an emitter keeps its private fields, its events and its identity, and throws for unknown members', () => {
  const thermometer = new Thermometer();
  const heard: unknown[] = [];
  thermometer.on('changed', function (this: unknown) {
    heard.push(this);
  });
  thermometer.warm();
  expect(thermometer.degrees).toBe(21);
  expect(heard).toEqual([thermometer]);
  expect(() => Reflect.get(thermometer, 'calibrate')).toThrow('thermometer.calibrate is not implemented');
  expect(Reflect.get(thermometer, 'dock')).toBe(undefined);
});

test('listening to an event that is never emitted throws; to one that cannot happen here it is allowed', () => {
  const thermometer = new Thermometer();
  expect(() => thermometer.on('melted', () => {})).toThrow("thermometer never emits 'melted'");
  expect(() => thermometer.on('broken', () => {})).not.toThrow();
});

test('an emitter whose `emit` is replaced, as Playwright does, uses the replacement', () => {
  const thermometer = new Thermometer();
  const emitted: unknown[] = [];
  thermometer.emit = (event) => emitted.push(event) > 0;
  thermometer.warm();
  expect(emitted).toEqual(['changed']);
});

test('an object with private fields throws for unknown members', () => {
  const shelf = new Shelf('shelf');
  expect(shelf.count()).toBe(3);
  expect(() => Reflect.get(shelf, 'paint')).toThrow('shelf.paint is not implemented');
});
