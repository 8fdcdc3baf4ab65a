import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeEnvironment } from '../../src/platform/environment.ts';
import { project } from './printing.ts';

test('the environment names the Node that runs, and the one that the project pins', () => {
  const { node, platform, architecture } = describeEnvironment(project);
  expect(node).toMatchObject({ version: process.version, executable: process.execPath });
  const { optionalDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    optionalDependencies: Record<string, string>;
  };
  const name = `node-${platform}-${architecture}`;
  if (existsSync(join(project, 'node_modules', name))) expect(node.pinned).toBe(optionalDependencies[name]);
  expect(describeEnvironment('/').node).toMatchObject({ source: 'own', pinned: undefined });
});
