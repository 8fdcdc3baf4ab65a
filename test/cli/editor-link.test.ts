import { describe, expect, test } from 'vitest';
import { editorAddressOf, editorLinks } from '../../src/cli/preview/editor-link.ts';

const folders = { content: '/home/李/my content', project: '/opt/diglot' };
const place = { file: 'one/zh.md', line: 12, column: 5 };

describe('a link into an editor', () => {
  test.each([
    ['code', 'vscode://file/home/%E6%9D%8E/my%20content/one/zh.md:12:5'],
    ['cursor', 'cursor://file/home/%E6%9D%8E/my%20content/one/zh.md:12:5'],
    ['zed', 'zed://file/home/%E6%9D%8E/my%20content/one/zh.md:12:5'],
    ['idea', 'idea://open?file=/home/%E6%9D%8E/my%20content/one/zh.md&line=12&column=5'],
    ['none', undefined],
    [
      'subl://open?url=file://{path}&line={line}',
      'subl://open?url=file:///home/%E6%9D%8E/my%20content/one/zh.md&line=12',
    ],
  ])('opens a place in %s', (option, link) => {
    expect(editorLinks(editorAddressOf(option)!, folders)(place)).toBe(link);
  });

  test('opens the templates where Diglot lies', () => {
    const link = editorLinks(editorAddressOf('code')!, folders)({ ...place, file: 'templates/default/theme.yaml' });
    expect(link).toBe('vscode://file/opt/diglot/templates/default/theme.yaml:12:5');
  });

  test('keeps what a name of a file would do in an address', () => {
    const link = editorLinks(editorAddressOf('idea')!, folders)({ ...place, file: 'one/a&line=1?#%.md' });
    expect(new URL(link!).searchParams.get('file')).toBe('/home/李/my content/one/a&line=1?#%.md');
  });

  test.each([
    'emacs',
    '',
    'toString',
    '{path}',
    'javascript:alert("{path}")',
    'data:text/html,{path}',
    'vscode://file/',
  ])('is none for %j', (option) => {
    expect(editorAddressOf(option)).toBeUndefined();
  });
});
