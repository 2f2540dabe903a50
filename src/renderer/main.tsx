/** The window starts here. */

import './plainSchemas.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/literata/opsz.css';
import '@fontsource-variable/literata/opsz-italic.css';
import '@fontsource/atkinson-hyperlegible/400.css';
import '@fontsource/atkinson-hyperlegible/400-italic.css';
import '@fontsource/atkinson-hyperlegible/700.css';
import '@fontsource/noto-serif-thai/400.css';
import '@fontsource/noto-serif-khmer/400.css';
import '@fontsource/noto-serif-myanmar/400.css';
import '@fontsource/noto-serif-lao/400.css';
import '@fontsource/noto-naskh-arabic/400.css';
import '@fontsource/noto-serif-sc/400.css';
import '@fontsource/noto-serif-thai/600.css';
import '@fontsource/noto-serif-khmer/600.css';
import '@fontsource/noto-serif-myanmar/600.css';
import '@fontsource/noto-serif-lao/600.css';
import '@fontsource/noto-naskh-arabic/600.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './frame.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { tellMenu } from './commands/menu.ts';
import { hearMain } from './state/hearing.ts';
import { readPreferences } from './state/preferences.ts';
import { start } from './state/projects.ts';
import { followTheme } from './state/theme.ts';

Object.freeze(Object.prototype);
hearMain();
tellMenu();
followTheme();
void readPreferences().then(start);

const place = document.getElementById('root');
if (place)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
