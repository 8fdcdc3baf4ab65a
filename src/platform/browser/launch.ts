import { EnvironmentProblem } from '../environment-problem.ts';
import { browserIsAvailable } from '../rules/browser-is-available.ts';
import type { BrowserCandidate, BrowserSource } from './candidates.ts';
import { startBrowser, type StartedBrowser, type StartOptions } from './start.ts';

/** A browser that answers. */
export interface RunningBrowser extends StartedBrowser {
  readonly source: BrowserSource;
  readonly executable: string;
  readonly sandboxed: boolean;
  /** True when the machine, and not the user's being root, took the sandbox away. */
  readonly sandboxForbidden: boolean;
}

/** What the launch depends on beside the candidates. */
export interface LaunchOptions {
  /** True for the superuser, as whom Chromium does not start with its sandbox. */
  readonly superuser: boolean;
  /** The environment variables of the browser. */
  readonly variables: StartOptions['variables'];
}

/** Starts the first browser that can run here. Throws `browser-is-available`. */
export async function launchBrowser(
  candidates: AsyncIterable<BrowserCandidate>,
  options: LaunchOptions,
): Promise<RunningBrowser> {
  const tried: string[] = [];
  for await (const candidate of candidates) {
    const outcome = await launch(candidate, options).catch((error: unknown) => String(error));
    if (typeof outcome !== 'string') return outcome;
    tried.push(`${candidate.source}: ${outcome}`);
  }
  throw new EnvironmentProblem(browserIsAvailable.at(undefined, { tried }));
}

/**
 * Starts a browser, a second time with our own libraries where the system lacks some, and without its sandbox where
 * the machine forbids it. Gives the reason when it does not run.
 */
async function launch(candidate: BrowserCandidate, options: LaunchOptions): Promise<RunningBrowser | string> {
  const executable = await candidate.executable();
  let sandboxed = !options.superuser;
  let libraries: string | undefined;
  for (;;) {
    const outcome = await startBrowser({
      executable,
      sandboxed,
      profile: candidate.profile,
      variables: libraries === undefined ? options.variables : withLibraries(options.variables, libraries),
    });
    if (!('fault' in outcome)) {
      const sandboxForbidden = !sandboxed && !options.superuser;
      return { ...outcome, source: candidate.source, executable, sandboxed, sandboxForbidden };
    }
    if (outcome.fault === 'library' && libraries === undefined && candidate.libraries) {
      libraries = await candidate.libraries();
    } else if (outcome.fault === 'sandbox' && sandboxed) {
      sandboxed = false;
    } else {
      return `${executable}: ${outcome.detail}`;
    }
  }
}

/** The system's own libraries stay in the second place, ours are for this child alone. */
function withLibraries(variables: StartOptions['variables'], libraries: string): StartOptions['variables'] {
  const inherited = variables['LD_LIBRARY_PATH'];
  return { ...variables, LD_LIBRARY_PATH: inherited ? `${libraries}:${inherited}` : libraries };
}
