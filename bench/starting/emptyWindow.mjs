/** The least a program can show: one empty window, for comparison with ours. */

import { app, BrowserWindow } from 'electron';

app.enableSandbox();
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<title>Empty</title><div id="root"><div class="app">Empty</div></div>');
});
app.on('window-all-closed', () => app.quit());
