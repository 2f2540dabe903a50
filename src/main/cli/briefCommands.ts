/** `brief` drafts a brief from the tagged passages and writes it to a file. */

import { extname } from 'node:path';
import { fail, ok } from '../../shared/result.ts';
import { exportBriefFile } from '../export/exportBriefFile.ts';
import { briefFacts, draftText } from '../project/briefs.ts';
import type { Command } from './command.ts';
import { creatorName, reading } from './withProject.ts';

export const briefCommands: readonly Command[] = [
  {
    words: ['brief'],
    usage: 'brief DIR OUT.{docx,html,md} [--creator NAME]',
    about: 'drafts a brief from the tagged passages and writes it',
    takes: { least: 2, most: 2 },
    needs: [],
    misuse: ({ words: [, out = ''] }) =>
      formatOf(out)
        ? null
        : extname(out).toLowerCase() === '.pdf'
          ? `“${out}” cannot be written here: a PDF needs the program with its window. Use .docx, .html or .md`
          : `“${out}” should end in .docx, .html or .md: the ending chooses the form`,
    run: (given) => {
      const [directory = '', out = ''] = given.words;
      return reading(directory, async (project) => {
        const format = formatOf(out);
        if (!format) return fail('invalid-input', `“${out}” has no form that a brief can have.`);
        const name = creatorName(given);
        const reviewer = project.reviewers.find((each) => each.name === name) ?? { id: 'nobody', name };
        const draft = await draftText(project, reviewer);
        if (!draft.ok) return draft;
        const facts = await briefFacts(project);
        if (!facts.ok) return facts;
        const written = await exportBriefFile({ ...draft.value, facts: facts.value, format }, out);
        return written.ok ? ok({ json: { file: out, title: draft.value.title }, text: `Wrote ${out}\n` }) : written;
      });
    },
  },
];

function formatOf(out: string) {
  // A PDF needs the window's engine.
  return (['docx', 'html', 'md'] as const).find((each) => extname(out).toLowerCase() === `.${each}`);
}
