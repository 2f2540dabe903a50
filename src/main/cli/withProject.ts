/** Opens a project for one command and always closes it again. */

import type { Reviewer } from '../../shared/model/reviewer.ts';
import type { Result } from '../../shared/result.ts';
import { openProject } from '../project/openProject.ts';
import type { Project } from '../project/project.ts';
import { reviewerNamed, systemUser } from '../project/reviewers.ts';
import type { Given } from './command.ts';

/** Runs `work` on the project in `directory`, opened for reading: works beside the open window. */
export async function reading<T>(
  directory: string,
  work: (project: Project) => Promise<Result<T>>,
): Promise<Result<T>> {
  return closing(await openProject(directory, { mode: 'read' }), work);
}

/** Runs `work` on the project in `directory`, opened for writing. */
export async function changing<T>(
  directory: string,
  work: (project: Project) => Promise<Result<T>>,
): Promise<Result<T>> {
  return closing(await openProject(directory, { mode: 'write' }), work);
}

/** Runs `work` on the project in `directory`, opened for writing, in the name of `--creator` or the system's user. */
export async function writing<T>(
  directory: string,
  given: Given,
  work: (project: Project, reviewer: Reviewer) => Promise<Result<T>>,
): Promise<Result<T>> {
  return changing(directory, async (project) => {
    const reviewer = await reviewerNamed(project, creatorName(given));
    return reviewer.ok ? work(project, reviewer.value) : reviewer;
  });
}

/** Who does it: `--creator`, else the environment, else the system's user. */
export function creatorName(given: Given): string {
  return given.creator || process.env.EVIDENCE_WORKBENCH_CREATOR || systemUser();
}

async function closing<T>(
  project: Result<Project>,
  work: (project: Project) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!project.ok) return project;
  const result = await work(project.value);
  const closed = await project.value.close();
  return result.ok && !closed.ok ? closed : result;
}
