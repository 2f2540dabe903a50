/** The briefs that the window is measured with: one with many citations, one of many pages without any. */

import type { Node } from 'prosemirror-model';
import { addBlankBrief, saveBrief } from '../../src/main/project/briefs.ts';
import { openProject } from '../../src/main/project/openProject.ts';
import type { Project } from '../../src/main/project/project.ts';
import { mali, value } from '../../src/main/testing/projects.ts';
import { sourceOf } from '../../src/shared/model/source.ts';
import { briefSchema } from '../../src/shared/schema/briefSchema.ts';

/** How many passages the one brief cites. */
export const CITATIONS = 300;
/** How many sentences without evidence the other one has: some 200 pages. */
export const SENTENCES = 5_550;
/** What the briefs are called. */
export const titles = { cited: 'What visits do', long: 'All that was said', short: 'A first thought' } as const;

const PARAGRAPH = 5;
const { nodes } = briefSchema;

/** Writes the briefs into the project in `directory`; the one with citations is the newest. */
export async function writeBriefs(directory: string): Promise<void> {
  const project = value(await openProject(directory, { mode: 'write' }));
  await write(project, titles.short, [nodes.paragraph.create()]);
  await write(project, titles.long, longText());
  await write(project, titles.cited, await citingText(project));
  value(await project.close());
}

async function write(project: Project, title: string, blocks: readonly Node[]): Promise<void> {
  const { id } = value(await addBlankBrief(project, mali));
  const doc = nodes.doc.create(null, [nodes.title.create(null, briefSchema.text(title)), ...blocks]);
  value(await saveBrief(project, id, title, doc.toJSON()));
}

async function citingText(project: Project): Promise<Node[]> {
  const paragraphs: Node[] = [];
  for (const source of project.sources.slice(0, CITATIONS)) {
    const [record] = value(await project.readAnnotations(source.id)).values();
    if (!record) continue;
    const points = { annotationId: record.id, sourceId: source.id, sourceTitle: sourceOf(source).title };
    const citation = nodes.citation.create({ ...points, quote: 'people were met', locator: '¶ 1' });
    const words = briefSchema.text(`Families were met in visit ${paragraphs.length}. `);
    paragraphs.push(nodes.paragraph.create(null, [words, citation]));
  }
  return paragraphs;
}

function longText(): Node[] {
  const heading = nodes.heading.create({ level: 1, section: 'findings' }, briefSchema.text('Findings'));
  const paragraphs = Array.from({ length: SENTENCES / PARAGRAPH }, (_, at) => {
    const sentences = Array.from(
      { length: PARAGRAPH },
      (_, nth) =>
        `In district ${at} the families of group ${nth} were met too late to change what had been decided for them.`,
    );
    return nodes.paragraph.create(null, briefSchema.text(sentences.join(' ')));
  });
  return [heading, ...paragraphs];
}
