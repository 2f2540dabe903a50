import { expect, test } from 'vitest';
import { firstSettings, parseSettings, type RecentProject, withRecent } from './settings.ts';

const project = (id: string, directory = `/home/mali/${id}`): RecentProject => ({
  id,
  directory,
  projectId: 'p',
  name: id,
  reports: 0,
  passages: 0,
  opened: '2026-11-22T04:30:00.000Z',
  stop: null,
  window: null,
});

test('settings that cannot be read are as at first, and a damaged part costs only itself', () => {
  expect(parseSettings('text')).toEqual(firstSettings);
  expect(parseSettings(null)).toEqual(firstSettings);
  const reviewer = { id: 'r', name: 'Mali' };
  expect(parseSettings({ reviewer, recent: [{ id: 'half' }] })).toEqual({ ...firstSettings, reviewer });
});

test('a project opened again comes to the head of the list, once', () => {
  const recent = [project('a'), project('b')];
  expect(withRecent(recent, { ...project('b'), reports: 3 })).toEqual([{ ...project('b'), reports: 3 }, project('a')]);
});

test('a folder stands in the list once, whichever project lies in it now', () => {
  expect(withRecent([project('a', '/home/x')], project('b', '/home/x'))).toEqual([project('b', '/home/x')]);
});
