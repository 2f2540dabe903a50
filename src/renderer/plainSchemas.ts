/** Schemas check without generating code: the content security policy forbids it. Imported before any schema. */

import { z } from 'zod';

z.config({ jitless: true });
