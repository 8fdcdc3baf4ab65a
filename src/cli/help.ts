import type { Command, HelpConfiguration, Option } from 'commander';
import type { UiLanguage } from '../model/language.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const chinese: HelpConfiguration = {
  styleTitle: (title) => titles[title] ?? title,
  optionDescription: (option) => {
    const asides = [...choicesOf(option), ...defaultOf(option)];
    return asides.length > 0 ? `${option.description}（${asides.join('；')}）` : option.description;
  },
};

/**
 * Gives a command its help in the interface language, with examples at its end. What is wrong with a command line is
 * thrown to the caller, who has words for it.
 */
export function withHelp(command: Command, ui: UiLanguage, examples: string): Command {
  return command
    .helpOption('-h, --help', ui === 'zh' ? '显示帮助' : 'display help')
    .configureHelp(ui === 'zh' ? chinese : {})
    .addHelpText('after', `\n${ui === 'zh' ? '示例：' : 'Examples:'}\n${examples}`)
    .configureOutput({
      writeErr: (text) => process.stderr.write(text),
      writeOut: (text) => process.stdout.write(text),
      outputError: () => undefined,
    })
    .exitOverride();
}

function choicesOf({ argChoices }: Option): string[] {
  return argChoices ? [`可用：${argChoices.join('、')}`] : [];
}

function defaultOf({ defaultValue }: Option): string[] {
  return typeof defaultValue === 'string' ? [`默认：${defaultValue}`] : [];
}
