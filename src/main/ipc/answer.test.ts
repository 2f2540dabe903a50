import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callNames } from '../../shared/ipc/channels.ts';
import { calls } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/result.ts';
import { answer } from './answer.ts';

/** All that can cross from the page to the main process. */
const strange = {
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
};

describe('a call from the window', () => {
  test('reaches its handler when the payload fits', async () => {
    const schema = calls['annotation.add'].input;
    const input = { sourceId: 'a', start: 0, end: 5, tagIds: ['tag-gap'] };
    expect(await answer(schema, async (value) => ok(value), input)).toEqual(ok(input));
  });

  test.each([
    undefined,
    null,
    {},
    { sourceId: '../x', start: 0, end: 5, tagIds: [] },
    { sourceId: 'a', start: -1, end: 5, tagIds: [] },
    { sourceId: 'a', start: 0.5, end: 5, tagIds: [] },
    { sourceId: 'a', start: 0, end: 5, tagIds: [], extra: 1 },
    { sourceId: 'a', start: 0, end: 5, tagIds: 'tag-gap' },
  ])('is refused before anything is done when the payload is %j', async (input) => {
    let reached = false;
    const result = await answer(
      calls['annotation.add'].input,
      async () => {
        reached = true;
        return ok(null);
      },
      input,
    );
    expect(result).toMatchObject({ ok: false, error: { reason: 'invalid-input' } });
    expect(reached).toBe(false);
  });

  test('is refused when it is larger than anything the window has to say', async () => {
    const input = { briefId: 'a', title: 'x', doc: { text: 'x'.repeat(20_000_001) } };
    expect(await answer(calls['brief.save'].input, async () => ok(null), input)).toMatchObject({
      ok: false,
      error: { reason: 'limit' },
    });
  });

  test('is refused when it turns in a circle', async () => {
    const input: Record<string, unknown> = {};
    input.itself = input;
    const answered = await answer<unknown>(calls['project.view'].input, async () => ok('reached'), input);
    expect(answered).toMatchObject({ ok: false, error: { reason: 'invalid-input' } });
  });

  test('gets a sentence, not a hang, when the handler has a bug', async () => {
    const broken = async (): Promise<never> => {
      throw new Error('bug');
    };
    expect(await answer(calls['project.view'].input, broken, {})).toMatchObject({ ok: false });
  });

  test.each(callNames)('%s takes any payload at all without failing in another way', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.anything(strange), async (input) => {
        const result = await answer<unknown>(calls[name].input, async () => ok('reached'), input);
        expect(result.ok ? result.value : result.error.reason).toMatch(/^(reached|invalid-input)$/);
      }),
      { numRuns: 50 },
    );
  });
});
