/** A preview as `diglot preview` serves it, of a folder of content and one of templates; prints its address. Run by the benchmark. */
import { openContent, openMachineShelf, openPrinterWhenAsked, openWriter } from '../../src/cli/ports.ts';
import { editorLinks } from '../../src/cli/preview/editor-link.ts';
import { startPreview } from '../../src/cli/preview/start-preview.ts';
import { openTemplateFolder } from '../../src/platform/template-folder.ts';

const [content, templates] = process.argv.slice(2) as [string, string];
const shelf = await openMachineShelf();
const { address } = await startPreview({
  wish: { only: [], languages: [] },
  ports: {
    ...openContent(content),
    templates: openTemplateFolder(templates),
    printer: openPrinterWhenAsked(),
    writer: openWriter(content),
    ...(shelf && { shelf }),
    version: '0.0.0',
  },
  folders: [content, templates],
  port: 0,
  ui: 'en',
  link: editorLinks('vscode://file{path}:{line}:{column}', { content, project: templates }),
  built: () => undefined,
});
console.log(address);
