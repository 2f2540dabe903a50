/** Every hostile report there is, made here: more than 300 in fourteen groups, each with how its import must end. */

import { hostileArchives } from './archives.ts';
import type { HostileReport, Listener } from './hostileReport.ts';
import { hostileMarkup } from './markup.ts';
import { hostilePdfs } from './pdfs.ts';
import { hostileTexts } from './texts.ts';

/** All of them; `out` is where the attacker listens, if anybody ever fetches. */
export function hostileReports(out: Listener): HostileReport[] {
  return [...hostileMarkup(out), ...hostileTexts(), ...hostileArchives(out), ...hostilePdfs(out)];
}
