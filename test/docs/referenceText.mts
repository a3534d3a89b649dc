/** What the reference is made from: the part of package.json that names commands, menus and settings. */
export interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

interface Setting {
  readonly order: number;
  readonly default: unknown;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

/** A text of package.nls.json. The comment of a command says what it does. */
export type Text = string | { readonly message: string; readonly comment: readonly string[] };

/** The texts of package.nls.json by their keys. */
export type Texts = Readonly<Record<string, Text>>;

/** The page `docs/reference.md`: every command that a user can run, and every setting. */
export function referenceText(manifest: Manifest, texts: Texts): string {
  const { commands, menus, configuration } = manifest.contributes;
  const hidden = new Set((menus['commandPalette'] ?? []).map(({ command }) => command));
  const inMenus = new Set(
    Object.entries(menus).flatMap(([menu, items]) =>
      menu === 'commandPalette' ? [] : items.map(({ command }) => command),
    ),
  );
  const rows = (isListed: (id: string) => boolean): readonly string[] =>
    commands
      .filter(({ command }) => isListed(command))
      .map(({ title }) => [messageOf(title, texts), commentOf(title, texts)] as const)
      .sort(([one], [other]) => one.localeCompare(other, 'en'))
      .map((cells) => `| ${cells.join(' | ')} |`);
  return [
    '# Commands and settings',
    '',
    '<!-- Written by `npm run reference` from package.json and package.nls.json. -->',
    '',
    '## Commands',
    '',
    'In the Command Palette, each with `Daymark:` before it:',
    '',
    ...tableOf(rows((id) => !hidden.has(id))),
    '',
    'Only in menus:',
    '',
    ...tableOf(rows((id) => hidden.has(id) && inMenus.has(id))),
    '',
    '## Settings',
    '',
    ...Object.entries(configuration.properties)
      .toSorted(([, one], [, other]) => one.order - other.order)
      .flatMap(([key, setting]) => settingText(key, setting, texts)),
  ].join('\n');
}

function tableOf(rows: readonly string[]): readonly string[] {
  return ['| command | what it does |', '| --- | --- |', ...rows];
}

function settingText(key: string, setting: Setting, texts: Texts): readonly string[] {
  const { enum: values = [], enumDescriptions = [], markdownDescription } = setting;
  const meanings = enumDescriptions.map((meaning) => messageOf(meaning, texts));
  return [
    `### \`${key}\``,
    '',
    messageOf(markdownDescription, texts),
    '',
    ...values.map((value, index) => `- \`${value}\`${meanings[index] === undefined ? '' : `: ${meanings[index]}`}`),
    ...(values.length > 0 ? [''] : []),
    `Default: ${defaultText(setting.default)}`,
    '',
  ];
}

function defaultText(value: unknown): string {
  const values = Array.isArray(value) ? value : [value];
  return values.map((each) => `\`${JSON.stringify(each)}\``).join(', ');
}

function messageOf(reference: string, texts: Texts): string {
  const text = textOf(reference, texts);
  return typeof text === 'string' ? text : text.message;
}

function commentOf(reference: string, texts: Texts): string {
  const text = textOf(reference, texts);
  return typeof text === 'string' ? '' : text.comment.join(' ');
}

/** @param reference the key of the text between percent signs, as package.json has it */
function textOf(reference: string, texts: Texts): Text {
  return texts[reference.slice(1, -1)] ?? '';
}
