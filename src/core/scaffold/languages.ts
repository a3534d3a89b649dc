import type { ScaffoldLanguage } from './scaffold';

/** A file of the built-in lab, with variables. */
interface Starter {
  readonly name: string;
  readonly lines: readonly string[];
}

/** What is specific to scaffolds in one language. */
export interface LanguageParts {
  /** The metadata that the kernel itself writes into a notebook. */
  readonly kernelspec: { readonly display_name: string; readonly language: string; readonly name: string };
  readonly languageInfo: { readonly name: string };
  /** The commands that run the lab and its test with what comes with the language. */
  readonly commands: readonly string[];
  /** The files of a lab besides its README, the one to start work in first. They run unchanged, and the test passes. */
  readonly starters: readonly Starter[];
}

/** To add a language, add a row. */
export const languageParts: Readonly<Record<ScaffoldLanguage, LanguageParts>> = {
  python: {
    kernelspec: { display_name: 'Python 3 (ipykernel)', language: 'python', name: 'python3' },
    languageInfo: { name: 'python' },
    commands: ['python3 main.py', 'python3 -m unittest'],
    starters: [
      {
        name: 'main.py',
        lines: [
          '# ${heading}',
          '# ${task}',
          '',
          '',
          'def main() -> str:',
          '    ${cursor}',
          '    return "${label}"',
          '',
          '',
          'if __name__ == "__main__":',
          '    print(main())',
        ],
      },
      {
        name: 'test_main.py',
        lines: [
          '# ${heading}',
          'import unittest',
          '',
          'from main import main',
          '',
          '',
          'class MainTest(unittest.TestCase):',
          '    def test_main(self) -> None:',
          '        self.assertEqual(main(), "${label}")',
          '',
          '',
          'if __name__ == "__main__":',
          '    unittest.main()',
        ],
      },
    ],
  },
  r: {
    kernelspec: { display_name: 'R', language: 'R', name: 'ir' },
    languageInfo: { name: 'R' },
    commands: ['Rscript main.R', 'Rscript test_main.R'],
    starters: [
      {
        name: 'main.R',
        lines: [
          '# ${heading}',
          '# ${task}',
          '',
          'main <- function() {',
          '  ${cursor}',
          '  "${label}"',
          '}',
          '',
          '# Not when another file sources this one.',
          'if (sys.nframe() == 0) {',
          '  print(main())',
          '}',
        ],
      },
      {
        name: 'test_main.R',
        lines: ['# ${heading}', '', 'source("main.R")', '', 'stopifnot(main() == "${label}")'],
      },
    ],
  },
  julia: {
    kernelspec: { display_name: 'Julia', language: 'julia', name: 'julia' },
    languageInfo: { name: 'julia' },
    commands: ['julia main.jl', 'julia test_main.jl'],
    starters: [
      {
        name: 'main.jl',
        lines: [
          '# ${heading}',
          '# ${task}',
          '',
          'function main()',
          '    ${cursor}',
          '    "${label}"',
          'end',
          '',
          'if abspath(PROGRAM_FILE) == @__FILE__',
          '    println(main())',
          'end',
        ],
      },
      {
        name: 'test_main.jl',
        lines: [
          '# ${heading}',
          '',
          'using Test',
          '',
          'include("main.jl")',
          '',
          '@testset "main" begin',
          '    @test main() == "${label}"',
          'end',
        ],
      },
    ],
  },
  typescript: {
    kernelspec: { display_name: 'Deno', language: 'typescript', name: 'deno' },
    languageInfo: { name: 'typescript' },
    commands: ['node main.ts', 'node --test'],
    starters: [
      {
        name: 'main.ts',
        lines: [
          '// ${heading}',
          '// ${task}',
          '',
          'export function main(): string {',
          '  ${cursor}',
          "  return '${label}';",
          '}',
          '',
          'if (process.argv[1] === import.meta.filename) {',
          '  console.log(main());',
          '}',
        ],
      },
      {
        name: 'main.test.ts',
        lines: [
          '// ${heading}',
          '',
          "import assert from 'node:assert/strict';",
          "import { test } from 'node:test';",
          "import { main } from './main.ts';",
          '',
          "test('main', () => {",
          "  assert.equal(main(), '${label}');",
          '});',
        ],
      },
      {
        // Without it, Node uses the type of an enclosing package, or warns that it had to guess.
        name: 'package.json',
        lines: ['{', '  "private": true,', '  "type": "module"', '}'],
      },
    ],
  },
};
