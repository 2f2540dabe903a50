/** The words of the settings and of the sheet of shortcuts. */

export const words = {
  settings: 'Settings',
  name: 'Your name',
  noName: 'none given yet',
  changeName: 'Change…',
  nameNote:
    'Stands beside what you mark, in open projects at once. What was marked before keeps the name it was marked under.',
  theme: 'Colours',
  themes: {
    system: 'As the system says',
    light: 'Light',
    dark: 'Dark',
    contrast: 'More contrast',
  },
  letterKeys: 'Single letters and digits are keys on the page',
  letterKeysNote: 'Switched off, speech input and a slip of the hand tag nothing. Everything stays in the palette.',
  noticesStay: 'Messages stay until they are closed',
  noticesStayNote: 'Else what was done is said for 8 seconds. What went wrong always stays.',
  close: 'Close',
  shortcuts: 'Keyboard shortcuts',
  find: 'Find a shortcut',
  none: (typed: string) => `No shortcut is called “${typed}”.`,
  groups: {
    page: 'On the page',
    file: 'Files',
    edit: 'Editing and tagging',
    view: 'View',
    go: 'Going',
    help: 'Help',
    more: 'Everywhere',
  },
};
