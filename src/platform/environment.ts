import { realpathSync } from 'node:fs';
import { findInstalled, installedVersion } from './installed-packages.ts';

/** What `diglot doctor` says about the machine. */
export interface EnvironmentDescription {
  readonly node: {
    /** With its `v`. */
    readonly version: string;
    readonly executable: string;
    /** Whether it is the one that the project pins, or the user's own. */
    readonly source: 'pinned' | 'own';
    /** Version that the project pins for this platform, where its package is installed. */
    readonly pinned: string | undefined;
  };
  readonly platform: NodeJS.Platform;
  readonly architecture: string;
  /** Version of ICU, which formats numbers, dates and lists. */
  readonly icu: string | undefined;
}

/** The machine and the Node that Diglot runs on. `project`: the folder that holds `node_modules`. */
export function describeEnvironment(project: string): EnvironmentDescription {
  const { platform, arch, version, execPath, versions } = process;
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const executable = findInstalled(project, `${name}/bin/node${platform === 'win32' ? '.exe' : ''}`);
  const isPinned = executable !== undefined && realpathSync(executable) === realpathSync(execPath);
  return {
    node: {
      version,
      executable: execPath,
      source: isPinned ? 'pinned' : 'own',
      pinned: installedVersion(project, name),
    },
    platform,
    architecture: arch,
    icu: versions.icu,
  };
}
