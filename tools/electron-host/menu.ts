/** `Menu` and `MenuItem`: the structure, and clicks by program. Nothing is drawn; accelerators are not triggered. */
import type * as E from 'electron';
import { host } from './host.ts';
import { LoudEmitter, loud } from './loud.ts';
import { actOnRole, roleOf } from './menuRoles.ts';
import { unstubbed } from './nativeUi.ts';

type ItemOptions = E.MenuItemConstructorOptions;

let lastCommandId = 0;

class HostMenuItem {
  readonly commandId: number;
  readonly id: string;
  readonly type: string;
  readonly role: string | undefined;
  readonly submenu: HostMenu | undefined;
  readonly accelerator: ItemOptions['accelerator'];
  readonly registerAccelerator: boolean;
  readonly userAccelerator: string | null = null;
  label: string;
  sublabel: string;
  toolTip: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  menu: HostMenu | undefined;
  readonly #click: ItemOptions['click'];

  constructor(options: ItemOptions) {
    lastCommandId += 1;
    this.commandId = lastCommandId;
    const role = options.role === undefined ? undefined : roleOf(options.role);
    this.role = options.role?.toLowerCase();
    this.submenu = submenuOf(options.submenu ?? role?.submenu?.map(itemOfRole));
    this.id = options.id ?? String(lastCommandId);
    this.type = options.type ?? (this.submenu === undefined ? 'normal' : 'submenu');
    this.label = options.label ?? role?.label ?? '';
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.accelerator = options.accelerator;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.#click = options.click;
  }

  /** A click by program: on the focused window, if there is one. */
  click(event: unknown = {}, window: unknown = host.focusedWindow): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.menu?.checkRadio(this);
    if (this.#click !== undefined) {
      const [item, focused] = [this as unknown as E.MenuItem, (window ?? undefined) as E.BaseWindow | undefined];
      this.#click(item, focused, event as E.KeyboardEvent);
    } else if (this.role !== undefined) actOnRole(this.role);
  }
}

function itemOfRole(name: string): ItemOptions {
  return name === 'separator' ? { type: 'separator' } : { role: name as NonNullable<ItemOptions['role']> };
}

function submenuOf(submenu: ItemOptions['submenu']): HostMenu | undefined {
  if (submenu === undefined) return undefined;
  return submenu instanceof HostMenu ? submenu : HostMenu.buildFromTemplate(submenu as ItemOptions[]);
}

class HostMenu extends LoudEmitter {
  static #application: HostMenu | null = null;
  readonly items: HostMenuItem[] = [];

  constructor() {
    super({ name: 'Menu', emits: [], neverHappens: ['menu-will-show', 'menu-will-close'] });
  }

  static buildFromTemplate(template: readonly (ItemOptions | HostMenuItem)[]): HostMenu {
    const menu = new HostMenu();
    for (const item of template) menu.append(item instanceof HostMenuItem ? item : new HostMenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu: HostMenu | null): void {
    HostMenu.#application = menu;
  }

  static getApplicationMenu(): HostMenu | null {
    return HostMenu.#application;
  }

  append(item: HostMenuItem): void {
    this.insert(this.items.length, item);
  }

  insert(position: number, item: HostMenuItem): void {
    item.menu = this;
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id: string): HostMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }

  /** Of the radio items that stand together, only `chosen` stays checked. */
  checkRadio(chosen: HostMenuItem): void {
    const isEdge = (item: HostMenuItem): boolean => item.type === 'separator';
    const at = this.items.indexOf(chosen);
    const start = this.items.slice(0, at).findLastIndex(isEdge) + 1;
    const next = this.items.findIndex((item, index) => index > at && isEdge(item));
    const group = this.items.slice(start, next < 0 ? undefined : next);
    for (const item of group) if (item.type === 'radio') item.checked = item === chosen;
  }

  popup(): void {
    unstubbed('Menu.popup')();
  }

  closePopup(): void {}
}

type MenuStatics = { [name in keyof Omit<typeof E.Menu, 'prototype'>]?: unknown };
type MenuMembers = { [name in keyof E.Menu]?: unknown };

/** The classes that apps see. */
export const Menu = loud(HostMenu satisfies MenuStatics & (new () => MenuMembers), 'Menu');
/** See `Menu`. */
export const MenuItem = HostMenuItem satisfies new (options: ItemOptions) => { [name in keyof E.MenuItem]?: unknown };
