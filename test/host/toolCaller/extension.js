// Calls a tool for language models as chat does, since no model answers in the tests: asks for its name and input, and
// shows what it answers, or why it doesn't.
const { commands, lm, window } = require('vscode');

exports.activate = ({ subscriptions }) => {
  subscriptions.push(commands.registerCommand('toolCaller.call', call));
};

async function call() {
  const [, name = '', input = ''] = /^(\S+) ?(.*)$/.exec((await window.showInputBox()) ?? '') ?? [];
  try {
    const { content } = await lm.invokeTool(name, {
      input: JSON.parse(input || '{}'),
      toolInvocationToken: undefined,
    });
    void window.showInformationMessage(`Answer: ${content.map(({ value }) => value).join('')}`);
  } catch (error) {
    void window.showErrorMessage(`No answer: ${error.message}`);
  }
}
