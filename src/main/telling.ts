/** Tells the window what has changed in the open project since it was last told, and nothing else. No Electron in here. */

import { setImmediate as pause } from 'node:timers/promises';
import type { EventName } from '../shared/ipc/channels.ts';
import type { EventPayload } from '../shared/ipc/contract.ts';
import type { AnnotationView, ProjectView } from '../shared/ipc/views.ts';
import type { AnnotationRecord } from '../shared/model/annotation.ts';
import type { Reviewer } from '../shared/model/reviewer.ts';
import { type SourceRecord, shownDocument } from '../shared/model/source.ts';
import { type TagRecord, tagOf } from '../shared/model/tag.ts';
import { ok, type Result } from '../shared/result.ts';
import type { TagCounts } from './project/counting.ts';
import type { Project } from './project/project.ts';
import { type AnnotationChanges, annotationChanges, projectFacts, sourceView } from './project/viewing.ts';
import { Turns } from './turns.ts';

export type Tell = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;

interface ToldSource {
  readonly record: SourceRecord;
  readonly counts: TagCounts | null;
}

/** Annotations told at once: a few milliseconds of work for the window, which has its turn in between. */
const TOLD_AT_ONCE = 1_000;

/** Reports counted before the window is told again. */
const COUNTED_AT_ONCE = 50;

type Records = ReadonlyMap<string, AnnotationRecord>;

/** The annotations of a report, as they stood in one version of its text. */
interface ToldAnnotations {
  readonly records: Records;
  readonly version: number;
}

/** Compares by identity: records are frozen and replaced, so an untouched one is the same object. */
export class Telling {
  readonly #project: Project;
  #reviewer: Reviewer;
  readonly #tell: Tell;
  #sources = new Map<string, ToldSource>();
  #tags: readonly TagRecord[] = [];
  #recovered = 0;
  /** Of each source whose annotations the window has asked for. */
  readonly #annotations = new Map<string, ToldAnnotations>();
  #telling: Promise<unknown> = Promise.resolve();
  #ended = false;

  constructor(project: Project, reviewer: Reviewer, tell: Tell) {
    this.#project = project;
    this.#reviewer = reviewer;
    this.#tell = tell;
  }

  /** All of it, as far as it is counted; from now on the window is told what changes. */
  async view(): Promise<Result<ProjectView>> {
    const facts = await projectFacts(this.#project, this.#reviewer);
    if (!facts.ok) return facts;
    this.#sources = this.#sourcesNow();
    this.#tags = this.#project.tags;
    this.#recovered = facts.value.recovered.length;
    const sources = [...this.#sources.values()].map(({ record, counts }) => sourceView(record, counts));
    return ok({ ...facts.value, tags: this.#tags.map(tagOf), sources });
  }

  /** The annotations of one source; from now on the window is told what changes in them. */
  async annotations(sourceId: string): Promise<Result<AnnotationView[]>> {
    const source = this.#project.source(sourceId);
    const store = source.ok ? await this.#project.annotations(sourceId) : source;
    if (!store.ok) return store;
    // Opening the store may have repaired something.
    if (this.#project.recovered.length > this.#recovered) await this.#tellFacts();
    return this.gathered(sourceId);
  }

  /** The same, without opening the report for writing: for looking through many. */
  async gathered(sourceId: string): Promise<Result<AnnotationView[]>> {
    const source = this.#project.source(sourceId);
    const records = source.ok ? await this.#project.readAnnotations(sourceId) : source;
    if (!records.ok) return records;
    const version = this.#versionOf(sourceId);
    const changes = await annotationChanges(this.#project, sourceId, new Map(), records.value);
    if (!changes.ok) return changes;
    const now = this.#project.annotationsNow(sourceId);
    // Something was written or read again meanwhile, before anybody could be told of it: look again.
    if ((now && now !== records.value) || version !== this.#versionOf(sourceId)) return this.gathered(sourceId);
    this.#annotations.set(sourceId, { records: records.value, version });
    return ok(changes.value.put);
  }

  /** Somebody else, or the same one by another name, is at work from now on. */
  named(reviewer: Reviewer): Promise<void> {
    this.#reviewer = reviewer;
    return this.#tellFacts();
  }

  /** Tells what has changed; one act after the other, so that the window's latest word is the newest. */
  changed(): Promise<void> {
    const told = this.#telling.then(() => this.#tellChanged());
    this.#telling = told.catch(() => {});
    return told;
  }

  async #tellChanged(): Promise<void> {
    await this.#tellFacts();
    this.#tellTags();
    await this.#countChanged();
    this.#tellSources();
    for (const sourceId of this.#annotations.keys()) await this.#tellAnnotations(sourceId);
  }

  /** Counts the annotations of all reports, in batches that leave room for everything else. */
  async count(): Promise<void> {
    const uncounted = this.#project.sources.filter(({ id }) => !this.#project.counts.known(id));
    for (let done = 0; done < uncounted.length; done += COUNTED_AT_ONCE) {
      await pause();
      for (const { id } of uncounted.slice(done, done + COUNTED_AT_ONCE)) {
        if (this.#ended) return;
        await this.#project.counts.read(id);
      }
      this.#tellSources();
    }
  }

  /** After a merge there is much to count: not all of it at once. What is counted is known from then on. */
  async #countChanged(): Promise<void> {
    const turns = new Turns();
    for (const { id } of this.#project.sources) {
      this.#project.counts.known(id);
      if (turns.isDue) await turns.give();
    }
  }

  /** Nothing is told any more. */
  end(): void {
    this.#ended = true;
  }

  async #tellFacts(): Promise<void> {
    const facts = await projectFacts(this.#project, this.#reviewer);
    if (!facts.ok || this.#ended) return;
    this.#recovered = facts.value.recovered.length;
    this.#tell('project.changed', facts.value);
  }

  #tellTags(): void {
    const before = this.#tags;
    const now = this.#project.tags;
    if (now.length === before.length && now.every((tag, place) => tag === before[place])) return;
    this.#tags = now;
    this.#tell('tags.changed', { tags: now.map(tagOf) });
  }

  #tellSources(): void {
    const before = this.#sources;
    const now = this.#sourcesNow();
    const put = [...now.values()].filter(({ record, counts }) => {
      const told = before.get(record.id);
      return told?.record !== record || told.counts !== counts;
    });
    const removed = [...before.keys()].filter((id) => !now.has(id));
    if (this.#ended || (!put.length && !removed.length)) return;
    this.#sources = now;
    this.#tell('sources.changed', { put: put.map(({ record, counts }) => sourceView(record, counts)), removed });
  }

  /** In another version of the text all of them stand anew. */
  async #tellAnnotations(sourceId: string): Promise<void> {
    const told = this.#annotations.get(sourceId);
    const version = this.#versionOf(sourceId);
    const now = this.#project.annotationsNow(sourceId) ?? told?.records;
    if (!told || !now || (now === told.records && version === told.version)) return;
    const before: Records = version === told.version ? told.records : new Map();
    const changes = await annotationChanges(this.#project, sourceId, before, now);
    if (!changes.ok || this.#ended) return;
    await this.#tellInPieces(sourceId, changes.value, told);
    if (this.#annotations.get(sourceId) === told) this.#annotations.set(sourceId, { records: now, version });
  }

  /** Where the window asks for all of them meanwhile, it is told no more of what has become old by then. */
  async #tellInPieces(sourceId: string, { put, removed }: AnnotationChanges, told: ToldAnnotations): Promise<void> {
    for (let at = 0; at < Math.max(put.length, removed.length); at += TOLD_AT_ONCE) {
      if (at > 0) await pause();
      if (this.#ended || this.#annotations.get(sourceId) !== told) return;
      const piece = { put: put.slice(at, at + TOLD_AT_ONCE), removed: removed.slice(at, at + TOLD_AT_ONCE) };
      this.#tell('annotations.changed', { sourceId, ...piece });
    }
  }

  /** Which version of a report is shown; 0 where it is gone. */
  #versionOf(sourceId: string): number {
    const source = this.#project.source(sourceId);
    return source.ok ? shownDocument(source.value).version : 0;
  }

  #sourcesNow(): Map<string, ToldSource> {
    const { sources, counts } = this.#project;
    return new Map(sources.map((record) => [record.id, { record, counts: counts.known(record.id) }]));
  }
}
