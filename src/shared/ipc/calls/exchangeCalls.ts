/** Calls about annotation sets. */

import { z } from 'zod';
import { exchangeView } from '../views.ts';
import { type Call, nothing } from './call.ts';

export const exchangeCalls = {
  'exchange.export': { input: nothing, output: z.object({ file: z.string(), annotations: z.number() }).nullable() },
  'exchange.import': { input: nothing, output: exchangeView.nullable() },
} satisfies Record<string, Call>;
