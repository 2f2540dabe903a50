import { expect, it } from 'vitest';
import { StoreError, storageFailure } from './storageFailure.ts';

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

it.each([
  ['ENOSPC', 'storage'],
  ['EDQUOT', 'storage'],
  ['EIO', 'storage'],
  ['EBUSY', 'storage'],
  ['EMFILE', 'storage'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['ENOENT', 'not-found'],
  ['EWEIRD', 'storage'],
])('%s while writing is “%s”, and its sentences name the file and what is safe, but not the path', (code, reason) => {
  const failed = storageFailure(systemError(code), '/home/ana/Review/sources/report-1/annotations.00000001.jnl');
  expect(failed.error.reason).toBe(reason);
  expect(failed.error.message).toContain('“report-1/annotations.00000001.jnl”');
  expect(failed.error.message).toMatch(/safe|Nothing was changed/);
  expect(failed.error.message).not.toContain('/home');
});

it('what could not be written is named by words alone, not by the letters and digits of its folder', () => {
  const id = '01a2047c-cc28-7df7-8774-4ada36458127';
  const said = (path: string) => storageFailure(systemError('ENOSPC'), path).error.message;
  expect(said(`/p/sources/${id}/annotations`)).toContain('“annotations” could not be written');
  expect(said(`/p/briefs/${id}.00000001.jnl`)).toContain('“briefs” could not be written');
});

it('a file that may not be read is not said to be read-only', () => {
  expect(storageFailure(systemError('EACCES'), '/a/b', 'read').error.reason).toBe('storage');
});

it('a failure of the store passes as it is', () => {
  expect(storageFailure(new StoreError('too-new', 'Said.'), '/a/b').error).toEqual({
    reason: 'too-new',
    message: 'Said.',
  });
});

it('what does not come from the system is a bug, and is thrown', () => {
  expect(() => storageFailure(new TypeError('x is not a function'), '/a')).toThrow(TypeError);
  expect(() => storageFailure(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }), '/a')).toThrow('x');
});
