/** What the Obsidian Tasks plug-in reads on a line. */
export interface ObsidianTask {
  readonly status: string | undefined;
  readonly done: string | undefined;
  /** With the space before it. */
  readonly blockId: string;
}

const line = /^[\s\t>]*(?:[-*+]|[0-9]+[.)]) +\[(?<status>.)\] *(?<body>.*)$/u;
const blockLink = / \^[a-zA-Z0-9-]+$/u;
const done = /✅\uFE0F? *(?<date>\d{4}-\d{2}-\d{2})$/u;
const others = [
  /[❌📅📆🗓⏳⌛🛫➕]\uFE0F? *\d{4}-\d{2}-\d{2}$/u,
  /[🔺⏫🔼🔽⏬]\uFE0F?$/u,
  /🔁\uFE0F? *[a-zA-Z0-9, !]+$/u,
  /(?:^|\s)#[^ !@#$%^&*(),.?":{}|<>]+$/u,
];

/** Reads a line by the rules of its default format: fields at the end of the text, in any order. */
export function readAsObsidianTasks(text: string): ObsidianTask {
  const { status, body = '' } = line.exec(text)?.groups ?? {};
  const [blockId = ''] = blockLink.exec(body.trim()) ?? [];
  let rest = body.trim().slice(0, body.trim().length - blockId.length);
  for (;;) {
    const date = done.exec(rest)?.groups?.['date'];
    const other = others.find((field) => field.test(rest));
    if (date !== undefined || !other) {
      return { status, done: date, blockId };
    }
    rest = rest.replace(other, '').trimEnd();
  }
}
