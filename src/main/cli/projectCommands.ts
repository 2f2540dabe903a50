/** `init` makes a project, `check` reads everything in it. */

import { ok } from '../../shared/result.ts';
import { checkProject } from '../project/checking.ts';
import { createProject } from '../project/openProject.ts';
import type { Command } from './command.ts';
import { reading } from './withProject.ts';

export const projectCommands: readonly Command[] = [
  {
    words: ['init'],
    usage: 'init DIR [--name NAME]',
    about: 'makes a project in DIR',
    takes: { least: 1, most: 1 },
    needs: [],
    run: async ({ words: [directory = ''], name }) => {
      const project = await createProject(directory, name);
      if (!project.ok) return project;
      const json = { id: project.value.record.projectId, name: project.value.name, directory: project.value.directory };
      const closed = await project.value.close();
      return closed.ok ? ok({ json, text: `Made the project “${json.name}” in ${json.directory}\n` }) : closed;
    },
  },
  {
    words: ['check'],
    usage: 'check DIR',
    about: 'reads the whole project and says what is damaged; changes nothing',
    takes: { least: 1, most: 1 },
    needs: [],
    run: ({ words: [directory = ''] }) =>
      reading(directory, async (project) => {
        const checked = await checkProject(project);
        const { problems, ...counts } = checked;
        return ok({
          json: checked,
          text: `${counts.sources} reports, ${counts.annotations} annotations, ${counts.briefs} briefs read. ${problems.length} problems.\n`,
          problems,
        });
      }),
  },
];
