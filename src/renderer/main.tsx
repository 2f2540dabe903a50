/** The window starts here. */

import './plainSchemas.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource/noto-serif-thai/400.css';
import '@fontsource/noto-serif-khmer/400.css';
import '@fontsource/noto-serif-myanmar/400.css';
import '@fontsource/noto-serif-lao/400.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './frame.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { hearMain } from './state/hearing.ts';
import { readPreferences } from './state/preferences.ts';
import { start } from './state/projects.ts';

Object.freeze(Object.prototype);
hearMain();
void readPreferences().then(start);

const place = document.getElementById('root');
if (place)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
