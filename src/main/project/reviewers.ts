/** Who works: reviewers are records of the project, known by an id besides the name. */

import { userInfo } from 'node:os';
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

/** Who works at this computer: without an id only for as long as the program runs. */
export interface AtWork {
  readonly id: string | null;
  readonly name: string;
}

/** `person` as a reviewer of this project, entered when new: known by the id, else by the name; a new name is entered too. */
export async function reviewerAt(project: Project, person: AtWork): Promise<Result<Reviewer>> {
  const byId = project.reviewers.find(({ id }) => id === person.id);
  if (person.id === null || (!byId && project.reviewers.some(({ name }) => name === person.name)))
    return reviewerNamed(project, person.name);
  const reviewer: Reviewer = { id: person.id, name: person.name };
  if (byId?.name === person.name) return ok(reviewer);
  const written = await project.entries.commit({ put: [{ kind: 'reviewer', ...reviewer }] });
  return written.ok ? ok(reviewer) : written;
}

/** What the system calls the one who works. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // In a container the number may be all that the system knows of its user.
    return `User ${process.getuid?.() ?? 'unknown'}`;
  }
}
