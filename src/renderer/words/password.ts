/** The words of the field for the password of a file. */

export const words = {
  password: 'Password of the file',
  show: 'Show the password',
  give: 'Read with this password',
  note: 'It is used for this one reading and kept nowhere.',
};
