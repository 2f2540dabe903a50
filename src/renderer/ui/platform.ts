/** What differs from system to system in the window. */

export const isMac = navigator.platform.startsWith('Mac');
