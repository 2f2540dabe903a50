/** Runs in the browser: mounts a variant and repeats one operation per frame while the bench measures from outside. */

import '@fontsource-variable/source-serif-4';
import '../../../src/renderer/ui/tokens.css';
import './driver.css';
import type { TagLook } from '../../../src/shared/model/tag.ts';
import { type SyntheticReport, syntheticReport } from '../syntheticReport.ts';
import { ourPage } from './ourPage.tsx';
import { recogitoPage } from './recogitoPage.ts';
import { staticPage } from './staticPage.ts';
import type { Variant } from './variant.ts';

const variants = {
  ours: () => ourPage(),
  static: () => staticPage(false),
  'static-cv': () => staticPage(true),
  recogito: () => recogitoPage(),
};

export type VariantName = keyof typeof variants;
export type Operation = 'nothing' | 'add' | 'activate' | 'remove' | 'recolour' | 'unrelated' | 'resize';

const colours: readonly TagLook['colour'][] = ['ochre', 'violet', 'blue', 'brick', 'olive', 'teal'];

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
/** After the frame that is being made was painted. */
const painted = async () => {
  await frame();
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
  port1.close();
};

const tasks: number[] = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
  entryTypes: ['longtask'],
});

let report: SyntheticReport | undefined;
let variant: Variant | undefined;

function stage(): HTMLElement {
  const found = document.querySelector<HTMLElement>('#stage');
  if (!found) throw new Error('the page has no stage');
  return found;
}

function scroller(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.page-scroller');
  if (!found) throw new Error('nothing is mounted');
  return found;
}

/** Near the top, so that the operations act on what is on the screen. */
function visibleAnnotation(number: number) {
  const start = 400 + number * 37;
  return { id: `new${number}`, start, end: start + 90, tagIds: [`tag${1 + (number % 3)}`] };
}

function once(operation: Operation, number: number): void {
  switch (operation) {
    case 'nothing':
      return;
    case 'add':
      variant?.add(visibleAnnotation(number));
      return;
    case 'activate':
      variant?.activate(visibleAnnotation(number).id);
      return;
    case 'remove':
      variant?.remove(visibleAnnotation(number).id);
      return;
    case 'recolour':
      variant?.recolour(colours[number % colours.length] ?? 'teal');
      return;
    case 'resize':
      stage().style.insetInlineEnd = `${number % 2 ? 0 : 80}px`;
      return;
    case 'unrelated': {
      const row = document.createElement('div');
      row.textContent = `Row ${number}`;
      document.querySelector('#side')?.append(row);
    }
  }
}

const driver = {
  /** The face is there before anything is opened, so that no variant is laid out twice. */
  async prepare(pages: number, count: number): Promise<void> {
    report = syntheticReport(pages, count);
    await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 18px "Source Serif 4 Variable"`)));
  },
  /** Resolves with the milliseconds from the call to the painted page. */
  async open(name: VariantName): Promise<number> {
    if (!report) throw new Error('prepare comes first');
    await frame();
    await frame();
    const began = performance.now();
    variant = variants[name]();
    variant.mount(stage(), report);
    await variant.drawn?.();
    await painted();
    return performance.now() - began;
  },
  /** Resolves when the page has not changed for a while: highlights that are drawn when idle are then there. */
  async settled(): Promise<void> {
    let last = performance.now();
    const observer = new MutationObserver(() => {
      last = performance.now();
    });
    observer.observe(stage(), { subtree: true, childList: true });
    while (performance.now() - last < 700) await new Promise((resolve) => setTimeout(resolve, 50));
    observer.disconnect();
  },
  async repeat(operation: Operation, times: number): Promise<void> {
    for (let number = 0; number < times; number++) {
      await frame();
      once(operation, number);
      if (operation !== 'unrelated' && operation !== 'nothing' && operation !== 'resize') await variant?.drawn?.();
    }
    await painted();
  },
  /** From the middle on, through pages that were never seen. */
  async scroll(frames: number): Promise<void> {
    scroller().scrollTop = scroller().scrollHeight * 0.55;
    for (let wait = 0; wait < 5; wait++) await painted();
    for (let number = 0; number < frames; number++) {
      await frame();
      scroller().scrollTop += 125;
    }
    await painted();
  },
  /** Opens and closes a small report `times` times. */
  async cycle(times: number): Promise<void> {
    report ??= syntheticReport(10, 300);
    for (let time = 0; time < times; time++) {
      const page = ourPage();
      page.mount(stage(), report);
      await painted();
      page.unmount?.();
      await frame();
    }
  },
  /** Goes from the top to nine tenths of the report; milliseconds until it is painted. */
  async jumpFar(): Promise<number> {
    await driver.toTop();
    const blocks = document.querySelectorAll('.page p');
    const far = blocks[Math.floor(blocks.length * 0.9)];
    const began = performance.now();
    far?.scrollIntoView({ block: 'start' });
    await painted();
    return performance.now() - began;
  },
  /** The longest task of the main thread since the last call, in milliseconds; 0 when none took 50. */
  longestTask(): number {
    const longest = Math.max(0, ...tasks.splice(0));
    return longest;
  },
  async toTop(): Promise<void> {
    scroller().scrollTop = 0;
    for (let wait = 0; wait < 5; wait++) await painted();
  },
  heights(): { estimated: number } {
    return { estimated: scroller().scrollHeight };
  },
};

export type Driver = typeof driver;

declare global {
  interface Window {
    readingBench: Driver;
  }
}

window.readingBench = driver;
