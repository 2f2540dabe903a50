/**
 * The native menu, made from the list of commands, as it is true for the window in front. Acts go to that window, so that
 * menu, key and button do the same; what is about windows and projects as a whole is done here.
 */

import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type CommandDescription, type CommandId, commandDescription, menuCommandIds } from '../shared/commands.ts';
import type { RecentProject } from '../shared/model/settings.ts';
import type { MenuCommands } from './ipc/handlers.ts';
import { words } from './words.ts';

type Item = MenuItemConstructorOptions;

/** What the menu shows. */
export interface MenuState {
  readonly mac: boolean;
  /** Of the window in front; null when there is none. */
  readonly commands: MenuCommands | null;
  readonly recent: readonly Pick<RecentProject, 'id' | 'name'>[];
  choose(id: CommandId): void;
  openRecent(id: string): void;
  zoomBy(step: number): void;
}

/** So many recent projects stand in the menu; the start screen has them all. */
const RECENT = 10;

const gap: Item = { type: 'separator' };

/** Shows the menu for `state`. */
export function showMenu(state: MenuState): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state)));
}

/** The menu for `state`. */
export function menuTemplate(state: MenuState): Item[] {
  const inMenu = (menu: CommandDescription['menu']): Item[] =>
    menuCommandIds.filter((id) => commandDescription(id).menu === menu).map((id) => item(state, id));
  const { mac } = state;
  const edit: Item[] = [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
  // Their usual keys set the size of the text; the whole window is rarely meant.
  const zoom: Item[] = [
    { label: words.menu.zoomIn, click: () => state.zoomBy(0.5) },
    { label: words.menu.zoomOut, click: () => state.zoomBy(-0.5) },
  ];
  const file = [...inMenu('file'), recentMenu(state), gap, { role: 'close' } as const];
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: words.menu.file, submenu: mac ? file : [...file, { role: 'quit' }] },
    { label: words.menu.edit, submenu: [...inMenu('edit'), gap, ...edit] },
    { label: words.menu.view, submenu: [...inMenu('view'), gap, ...zoom, gap, { role: 'togglefullscreen' }] },
    { label: words.menu.go, submenu: inMenu('go') },
    { label: words.menu.window, role: 'windowMenu' },
    {
      label: words.menu.help,
      role: 'help',
      submenu: mac ? inMenu('help') : [...inMenu('help'), gap, { role: 'about' }],
    },
  ];
}

function recentMenu({ recent, openRecent }: MenuState): Item {
  const submenu = recent
    .slice(0, RECENT)
    .map(({ id, name }) => ({ label: asLabel(name), click: () => openRecent(id) }));
  return { id: 'recent', label: words.menu.recent, submenu, enabled: submenu.length > 0 };
}

function item({ commands, choose }: MenuState, id: CommandId): Item {
  const { label, keys, scope } = commandDescription(id);
  const now = commands?.[id];
  // What fields have a key of their own for gets no accelerator here, or the key would never reach the page.
  const accelerator =
    scope === 'window' ? keys?.[0]?.replace('Mod', 'CmdOrCtrl').replace('++', '+Plus').replace('Arrow', '') : undefined;
  return {
    id,
    label: asLabel(now?.label ?? label),
    // Without a window only what needs none: on macOS the program goes on when the last one is closed.
    enabled: commands ? (now?.enabled ?? true) : withoutWindow.includes(id),
    click: () => choose(id),
    ...(accelerator ? { accelerator } : {}),
  };
}

/** What opens a window, and so can be done without one. */
export const withoutWindow: readonly CommandId[] = ['start.show'];

/** An ampersand would mark the letter after it. */
function asLabel(text: string): string {
  return text.replaceAll('&', '&&');
}
