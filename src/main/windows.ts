/** All windows of the program: opens one a seat, keeps its place, tells each what concerns it, closes them when quitting. */

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import type { Settings } from '../shared/model/settings.ts';
import { ok, type Result } from '../shared/result.ts';
import { type CloseAnswer, closeWhenSaved } from './closeWhenSaved.ts';
import { Desk } from './desk.ts';
import { systemDialogs } from './dialogs.ts';
import type { SetReader } from './exchange/readSet.ts';
import type { ExportedFiles } from './exportedFiles.ts';
import type { ReportReader, SpawnReader } from './import/reader.ts';
import { makeHandlers } from './ipc/handlers.ts';
import { register } from './ipc/register.ts';
import { showMenu } from './menu.ts';
import type { Originals } from './originals.ts';
import type { OfSource } from './pageAnswer.ts';
import type { PreferencesFile } from './preferencesFile.ts';
import type { Print } from './printing.ts';
import { isProject } from './project/openProject.ts';
import { type AtWork, systemUser } from './project/reviewers.ts';
import { type Program, ProjectActs } from './projectActs.ts';
import { Recents } from './recents.ts';
import type { Languages } from './recognition/languages.ts';
import type { Recogniser } from './recognition/recogniser.ts';
import type { ReferenceReader } from './references/referenceReader.ts';
import type { RememberedFile } from './rememberedFile.ts';
import { makeSample } from './sample.ts';
import { Seats } from './seats.ts';
import { watchPlace } from './watchPlace.ts';
import { openWindow, showPage } from './window.ts';
import { placeFor } from './windowPlace.ts';
import { WindowSeat } from './windowSeat.ts';

/** What the windows need from outside. */
interface Surroundings {
  readonly settings: RememberedFile<Settings>;
  readonly preferences: PreferencesFile;
  readonly reader: ReportReader;
  /** Spawns what draws the pages of an original. */
  readonly drawer: SpawnReader;
  readonly exported: ExportedFiles;
  readonly originals: Originals;
  readonly readSet: SetReader;
  readonly readReferences: ReferenceReader;
  readonly recogniser: Recogniser;
  readonly languages: Languages;
  readonly print: Print;
  /** The folder of what comes with the program. */
  readonly resources: string;
  /** Who works here by the command line, whatever the settings say, until a name is given in a window. */
  readonly reviewerNamed: string | null;
}

export class Windows implements Program {
  readonly seats: Seats<WindowSeat>;
  readonly recents: Recents;
  readonly settings: RememberedFile<Settings>;
  readonly version = app.getVersion();
  readonly systemUser = systemUser();
  readonly #around: Surroundings;
  #reviewerNamed: string | null;
  /** Whether the analyst wants the program to end; a window that could not save ends the wish. */
  quitting = false;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#reviewerNamed = around.reviewerNamed;
    this.settings = around.settings;
    this.recents = new Recents(around.settings, () => around.preferences.value);
    const noteNow = (seat: WindowSeat) => seat.desk.during(this.#note(seat));
    this.seats = new Seats(
      () =>
        new WindowSeat(
          (tell) => this.#desk(tell),
          (seat) => this.#window(seat),
          noteNow,
        ),
      (seat) => {
        // Beside the work: what the start screen says of a project may come a moment later.
        void seat.note();
        this.#showMenu();
      },
    );
    app.on('before-quit', () => {
      this.quitting = true;
    });
  }

  /** Who works here. */
  get reviewer(): AtWork {
    if (this.#reviewerNamed !== null) return { id: null, name: this.#reviewerNamed };
    return this.settings.value.reviewer ?? { id: null, name: this.systemUser };
  }

  get reviewerName(): string | null {
    return this.#reviewerNamed ?? this.settings.value.reviewer?.name ?? null;
  }

  showStart(): void {
    (this.seats.atStart ?? this.seats.add()).show();
  }

  /** Brings a window to the front; false when there is none. */
  bringToFront(): boolean {
    const seat = this.#inFront() ?? this.seats.all.at(-1);
    seat?.show();
    return seat !== undefined;
  }

  /** Opens the project in `directory`, made where there is none, or says on the start screen why it could not. */
  async showProject(directory: string): Promise<void> {
    const seat = this.seats.atStart ?? this.seats.add();
    const make = !(await isProject(directory));
    const how = make ? (desk: Desk) => desk.create(directory) : undefined;
    const opened = await this.seats.open(seat, directory, how);
    if (!opened.ok || seat.desk.directory !== null) seat.show();
    else if (!seat.window) this.seats.drop(seat);
  }

  openFolders(): string[] {
    return this.seats.all.flatMap(({ desk }) => desk.directory ?? []);
  }

  makeSample(directory: string): Promise<Result<unknown>> {
    const { resources, reader, readSet } = this.#around;
    return makeSample(directory, { from: join(resources, 'sample'), reader, readSet, reviewer: this.reviewer });
  }

  async nameReviewer(name: string): Promise<Result<unknown>> {
    const id = this.settings.value.reviewer?.id ?? randomUUID();
    this.settings.set({ reviewer: { id, name } });
    // Said later than the command line said it.
    this.#reviewerNamed = null;
    this.changed();
    const entered = await Promise.all(this.seats.all.map(({ desk }) => desk.nameReviewer()));
    return entered.find((each) => !each.ok) ?? ok(null);
  }

  changed(): void {
    for (const seat of this.seats.all) seat.tell('start.changed', {});
    this.#showMenu();
  }

  /** What belongs to a source, in the project that was opened under `key`. */
  async sourceBytes(key: string, sourceId: string, wanted: OfSource): Promise<Uint8Array | null> {
    return (await this.seats.all.find(({ desk }) => desk.key === key)?.desk.sourceBytes(sourceId, wanted)) ?? null;
  }

  /** Resolves when all closed windows have let their projects go and everything is written. */
  async settled(): Promise<void> {
    await Promise.all(this.seats.all.map((seat) => this.seats.leave(seat)));
    await this.seats.settled();
    await Promise.all([this.#around.preferences.flush(), this.settings.flush()]);
  }

  #desk(tell: ConstructorParameters<typeof Desk>[0]['tell']): Desk {
    const { reader, drawer, recogniser, languages } = this.#around;
    return new Desk({ reader, drawer, recognition: { recogniser, languages }, reviewer: () => this.reviewer, tell });
  }

  async #note({ desk }: WindowSeat): Promise<void> {
    if (desk.work.ok) await this.recents.note(desk.work.value.project);
  }

  #window(seat: WindowSeat): BrowserWindow {
    const { desk } = seat;
    const left = this.recents.placeOf(desk.directory);
    const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
    const taken = this.seats.all.flatMap((each) => each.window?.getBounds() ?? []);
    const window = openWindow(placeFor(left, areas, taken), left?.maximized ?? false);
    watchPlace(window, (place) => this.recents.place(desk.directory, place));
    const close = closeWhenSaved(window, () => {
      this.quitting = false;
    });
    this.#connect(seat, window, close);
    window.on('closed', () => void this.#closed(seat));
    window.on('focus', () => this.#showMenu());
    // A page that died is shown anew; everything acknowledged is with main.
    window.webContents.on('render-process-gone', () => void showPage(window));
    void showPage(window);
    return window;
  }

  #connect(seat: WindowSeat, window: BrowserWindow, close: (answer: CloseAnswer) => void): void {
    const { preferences, exported, originals, readSet, readReferences, print, languages } = this.#around;
    const others = () => this.seats.all.filter((each) => each !== seat);
    register(
      window.webContents,
      makeHandlers({
        desk: seat.desk,
        dialogs: systemDialogs(window),
        projects: new ProjectActs(this, (directory, how) => this.seats.open(seat, directory, how)),
        preferences,
        shared: (change) => {
          for (const other of others()) other.tell('preferences.changed', change);
        },
        exported,
        originals,
        readSet,
        readReferences,
        languages,
        tell: seat.tell,
        print,
        close,
        menu: (commands) => {
          seat.menu = commands;
          this.#showMenu();
        },
      }),
    );
  }

  #showMenu(): void {
    const inFront = this.#inFront();
    showMenu({
      mac: process.platform === 'darwin',
      commands: inFront?.menu ?? null,
      recent: this.recents.all,
      choose: (command) => {
        const seat = this.#inFront();
        if (seat) seat.tell('menu.chosen', { command });
        else if (command === 'start.show') this.showStart();
      },
      zoomBy: (step) => {
        const contents = this.#inFront()?.window?.webContents;
        contents?.setZoomLevel(contents.getZoomLevel() + step);
      },
      openRecent: (id) => {
        const seat = this.#inFront();
        const entry = this.recents.find({ id });
        if (seat) seat.tell('menu.recentChosen', { id });
        else if (entry) void this.showProject(entry.directory);
      },
    });
  }

  #inFront(): WindowSeat | undefined {
    const window = BrowserWindow.getFocusedWindow();
    return this.seats.all.find((seat) => seat.window !== null && seat.window === window);
  }

  async #closed(seat: WindowSeat): Promise<void> {
    this.#showMenu();
    const left = this.seats.leave(seat);
    // A window that saves first holds quitting up: once it is closed, quitting goes on.
    if (this.quitting && this.seats.all.length) app.quit();
    await left;
  }
}
