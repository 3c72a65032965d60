// Stands in for @vscode/native-watchdog, whose native part would need a compiler. It is VS Code's second safety net: an
// extension host also looks by itself, every second, whether its parent still lives.
exports.start = () => {};
exports.exit = (code = 0) => process.exit(code);
