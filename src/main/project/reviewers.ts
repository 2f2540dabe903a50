/** Who works: reviewers are records of the project, known by an id besides the name. */

import type { Reviewer } from '../../shared/model/reviewer.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Project } from './project.ts';

/** The reviewer called `name` in this project, entered when new. */
export async function reviewerNamed(project: Project, name: string): Promise<Result<Reviewer>> {
  const known = project.reviewers.find((reviewer) => reviewer.name === name);
  if (known) return ok(known);
  const reviewer: Reviewer = { id: project.newId(), name };
  const written = await project.entries.commit({ put: [{ kind: 'reviewer', ...reviewer }] });
  return written.ok ? ok(reviewer) : written;
}
