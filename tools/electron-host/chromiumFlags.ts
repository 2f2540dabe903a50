/** The command line that Chromium gets: the app's own switches and what the host needs. Pure, so that it can be tested. */
import { HOST_DOMAIN } from './urls.ts';

/** Values by name, without the leading dashes; an empty value is a bare switch. */
export type Switches = ReadonlyMap<string, string>;

/** Meant for the host itself, or set by it. */
const notForChromium = [
  'inspect',
  'inspect-brk',
  'require',
  'user-data-dir',
  'remote-debugging-port',
  'headless',
  'host-resolver-rules',
];

const alwaysOn = [
  // Without WebGL no GPU process, which under Xvfb would crash and restart and cost a second at each start.
  'disable-gpu',
  'disable-software-rasterizer',
  'no-first-run',
  'no-default-browser-check',
  'disable-dev-shm-usage',
  // Hides the yellow bar that --no-sandbox causes.
  'test-type',
  'disable-popup-blocking',
  'allow-file-access-from-files',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
  'disable-default-apps',
  'disable-extensions',
  'disable-infobars',
  'disable-renderer-backgrounding',
  'disable-backgrounding-occluded-windows',
];

const disabledFeatures = 'Translate,GlobalMediaControls,OptimizationGuideModelDownloading';

/** The host resolver must never ask the network for the made-up domain, whatever the app's own rules say. */
function resolverRules(own: string | undefined): string {
  const ours = `MAP *.${HOST_DOMAIN} ~NOTFOUND`;
  return own ? `${ours},${own}` : ours;
}

/** `--a b=c` as switches; for ELECTRON_HOST_FLAGS. */
export function parseFlags(text: string): Map<string, string> {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return new Map(
    words.map((word) => {
      const [name = '', ...value] = word.replace(/^--/, '').split('=');
      return [name, value.join('=')];
    }),
  );
}

/** Arguments for Chromium: those shared by all its processes on `profile`, from the app's `switches`. */
export function chromiumArguments(profile: string, switches: Switches, isRoot: boolean, extra: Switches): string[] {
  const all = new Map(alwaysOn.map((name) => [name, '']));
  all.set('password-store', 'basic');
  // Nobody could answer a prompt for camera, microphone or screen: Chromium denies them by itself.
  all.set('use-fake-ui-for-media-stream', 'deny');
  for (const [name, value] of [...switches, ...extra]) if (!notForChromium.includes(name)) all.set(name, value);
  all.set('disable-features', [all.get('disable-features'), disabledFeatures].filter(Boolean).join(','));
  all.set(
    'host-resolver-rules',
    resolverRules(extra.get('host-resolver-rules') ?? switches.get('host-resolver-rules')),
  );
  if (isRoot) all.set('no-sandbox', '');
  return [
    `--user-data-dir=${profile}`,
    ...[...all].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
  ];
}

/** What only the first process gets: the pipe, Playwright's port if asked for, and no window of its own. */
export function firstProcessArguments(switches: Switches, headful: boolean): string[] {
  const port = switches.get('remote-debugging-port');
  return [
    '--remote-debugging-pipe',
    '--no-startup-window',
    ...(port === undefined ? [] : [`--remote-debugging-port=${port || '0'}`]),
    ...(headful ? [] : ['--headless']),
  ];
}
