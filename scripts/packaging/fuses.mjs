/** Electron's fuses as the packaged program has them: what the binary could be misused for is switched off for good. */

import { FuseV1Options, FuseVersion } from '@electron/fuses';

/** All of them: a fuse that a later Electron adds must be decided on here before anything is packaged. */
export const fuses = /** @type {const} */ ({
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // Not a Node in disguise: neither by a variable of the environment nor by a switch.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // There are no cookies; were there ever any, not in plain text.
  [FuseV1Options.EnableCookieEncryption]: true,
  // The program is the archive that was packaged (checked by Electron on macOS and Windows), and nothing beside it.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // There is no snapshot of our own; the shared one is checked with the archive.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Pages come over the program's own protocol only.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Not a permission: WebAssembly checks its bounds by traps, which is the fast and usual way.
  [FuseV1Options.WasmTrapHandlers]: true,
});
