import { parseArgs } from 'node:util';

/** What a command line asks for. */
export type Command = { kind: 'help' } | { kind: 'check'; files: string[]; asJson: boolean } | { kind: 'wrong'; message: string };

export const help = `Usage: exosome-quiz check FILE… [--json]

Says what is wrong with the configuration of a quiz, what to write instead, and what visitors get.

FILE   a JSON configuration (a whole quiz, or changes to the default quiz), or an HTML page:
       each <exosome-quiz> in it is checked with its attributes, its JSON script, and the file
       at src where that lies beside the page. Nothing is fetched.

--json   one JSON document instead of text
--help   this text

Exit code: 0 when nothing is wrong or there are warnings alone, 1 when there is an error,
2 for a wrong command or a file that cannot be read.
`;

export function readCommand(words: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [name, ...files] = positionals;
    if (values.help) return { kind: 'help' };
    if (name !== 'check') return wrong(name === undefined ? 'Say what to do, such as: exosome-quiz check quiz.json' : `There is no command “${name}”. The only one is: check`);
    if (!files.length) return wrong('Say which file to check, such as: exosome-quiz check quiz.json');
    return { kind: 'check', files, asJson: values.json ?? false };
  } catch (error) {
    // Node explains an unknown option, then how to pass on what begins with a hyphen. The first will do.
    const [reason] = error instanceof Error ? error.message.split('. ') : [];
    return wrong(`${reason ?? 'This command cannot be read'}.`);
  }
}

function wrong(message: string): Command {
  return { kind: 'wrong', message: `${message} (exosome-quiz --help says more).` };
}
