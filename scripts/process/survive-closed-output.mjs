// When the terminal or the program that reads our output has gone, there is nobody to tell; stopping in good order matters more.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
